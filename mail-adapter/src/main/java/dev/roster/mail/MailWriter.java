package dev.roster.mail;

import dev.roster.mail.content.MailText;
import dev.roster.mail.returned.ReturnPath;
import dev.roster.message.InvitationMessage;
import dev.roster.message.Message;
import dev.roster.port.Outgoing;
import dev.roster.user.PersonName;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Writes mails as they go over the wire. Each has these headers and no others. */
final class MailWriter {

    private static final String CRLF = "\r\n";
    private static final int BOUNDARY_BYTES = 16;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final SmtpSettings settings;
    private final Function<Message, MailText> content;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    MailWriter(SmtpSettings settings, Function<Message, MailText> content, InstantSource clock) {
        this.settings = settings;
        this.content = content;
        this.clock = clock;
    }

    byte[] write(Outgoing outgoing) {
        Message message = outgoing.message();
        MailText text = content.apply(message);
        String boundary = boundary();
        StringBuilder mail = new StringBuilder();
        header(mail, "From", from(message));
        header(mail, "To", message.to().value());
        settings.replyTo().ifPresent(address -> header(mail, "Reply-To", address.value()));
        header(mail, "Subject", HeaderText.unstructured(text.subject()));
        header(mail, "Date", DATE.format(clock.instant()));
        header(mail, "Message-ID", messageId(outgoing));
        header(mail, "MIME-Version", "1.0");
        header(mail, "Auto-Submitted", "auto-generated");
        header(mail, "X-Auto-Response-Suppress", "OOF, AutoReply");
        header(mail, "Content-Language", HeaderText.unstructured(text.language().toLanguageTag()));
        header(mail, "Content-Type", "multipart/alternative;" + CRLF + " boundary=\"" + boundary + '"');
        mail.append(CRLF);
        part(mail, boundary, "text/plain", text.text());
        part(mail, boundary, "text/html", text.html());
        mail.append("--").append(boundary).append("--").append(CRLF);
        return mail.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void header(StringBuilder mail, String name, String value) {
        mail.append(name).append(": ").append(value).append(CRLF);
    }

    private static void part(StringBuilder mail, String boundary, String type, String text) {
        Body body = Body.of(text);
        mail.append("--").append(boundary).append(CRLF);
        header(mail, "Content-Type", type + "; charset=UTF-8");
        header(mail, "Content-Transfer-Encoding", body.encoding());
        mail.append(CRLF).append(body.encoded()).append(CRLF);
    }

    private String from(Message message) {
        String address = settings.from().value();
        return senderName(message)
                .map(name -> HeaderText.phrase(name) + CRLF + " <" + address + ">")
                .orElse(address);
    }

    /** Who invites is only named: the address stays ours, and so does what it promises. */
    private Optional<String> senderName(Message message) {
        return message instanceof InvitationMessage invitation
                        && invitation.inviterName().isPresent()
                ? invitation
                        .inviterName()
                        .map(PersonName::display)
                        .map(name -> name + " (via " + invitation.organizationName() + ")")
                : settings.senderName();
    }

    /** The same at each attempt, so that whoever got the mail twice can tell. */
    private String messageId(Outgoing outgoing) {
        return "<" + ReturnPath.text(outgoing.id()) + "@" + settings.from().domain() + ">";
    }

    /** Not to be guessed, and with characters together that no encoded body has. */
    private String boundary() {
        byte[] bytes = new byte[BOUNDARY_BYTES];
        random.nextBytes(bytes);
        return "=_" + HexFormat.of().formatHex(bytes);
    }
}
