package dev.roster.mail;

import dev.roster.id.DeliveryId;
import dev.roster.mail.returned.ReturnPath;
import dev.roster.user.EmailAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the relay is told of a mail: from where, to whom, and what to tell us of it later.
 *
 * @param id the mail's id
 * @param sender where it comes back to if it does not arrive
 * @param recipient whom it goes to
 */
record Envelope(String id, String sender, String recipient) {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";

    /** One mailbox in printable ASCII: RFC 5321, section 4.1.2. Nothing in it can end a command, or become another mailbox. */
    private static final Pattern MAILBOX =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    private static final int LONGEST_MAILBOX = 254;

    /**
     * Looks once more: whatever made the addresses, nothing else goes to the wire.
     *
     * @param id the mail's id
     * @param sender where it comes back to if it does not arrive
     * @param recipient whom it goes to
     */
    Envelope {
        check(sender);
        check(recipient);
    }

    static Envelope of(SmtpSettings settings, DeliveryId delivery, EmailAddress recipient) {
        EmailAddress sender =
                settings.returnPath().map(path -> path.of(delivery)).orElse(settings.from());
        return new Envelope(ReturnPath.text(delivery), sender.value(), recipient.value());
    }

    private static void check(String mailbox) {
        if (mailbox.length() > LONGEST_MAILBOX || !MAILBOX.matcher(mailbox).matches()) {
            throw new IllegalArgumentException("an address is none that can be sent to");
        }
    }

    /** Only headers are to come back, since the text has a link. */
    String mailFrom(boolean notifies) {
        return "MAIL FROM:<" + sender + ">" + (notifies ? " RET=HDRS ENVID=" + id : "");
    }

    String rcptTo(boolean notifies) {
        return "RCPT TO:<" + recipient + ">"
                + (notifies ? " NOTIFY=FAILURE,DELAY ORCPT=rfc822;" + xtext(recipient) : "");
    }

    /** RFC 3461, section 4. */
    private static String xtext(String mailbox) {
        StringBuilder text = new StringBuilder();
        mailbox.chars()
                .forEach(c -> text.append(
                        c == '+' || c == '=' ? String.format(Locale.ROOT, "+%02X", c) : String.valueOf((char) c)));
        return text.toString();
    }
}
