package dev.roster.mail.returned;

import dev.roster.id.DeliveryId;
import dev.roster.user.EmailAddress;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that returned mails come back to: one for each mail, with its id in it (VERP), so that what comes back is
 * known by where it comes to. An id is written in base 32, in digits and small letters, since some mail systems change case.
 */
public final class ReturnPath {

    /** 128 bits of 5 in a character. */
    private static final int LENGTH = 26;

    private static final int RADIX = 32;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern ID = Pattern.compile("(?i)(?<![0-9a-z])[0-7][0-9a-v]{25}(?![0-9a-z])");

    private final EmailAddress mailbox;

    private ReturnPath(EmailAddress mailbox) {
        this.mailbox = mailbox;
    }

    /**
     * @param mailbox the mailbox for what comes back, such as {@code bounces@app.example}; its mail system must deliver
     *     {@code bounces+anything@app.example} to it
     * @return the return path to that mailbox
     * @throws dev.roster.failure.Refused if it is no address
     * @throws IllegalArgumentException if its local part is too long to have an id added
     */
    public static ReturnPath to(String mailbox) {
        EmailAddress address = EmailAddress.parse(mailbox);
        if (address.localPart().length() + 1 + LENGTH > LONGEST_LOCAL_PART) {
            throw new IllegalArgumentException(
                    "the part before the @ has at most " + (LONGEST_LOCAL_PART - 1 - LENGTH) + " characters here");
        }
        return new ReturnPath(address);
    }

    /** @return the mailbox without an id */
    public EmailAddress mailbox() {
        return mailbox;
    }

    /**
     * @param delivery a mail
     * @return where it comes back to, such as {@code bounces+4g…@app.example}
     */
    public EmailAddress of(DeliveryId delivery) {
        return EmailAddress.parse(mailbox.localPart() + '+' + text(delivery) + '@' + mailbox.domain());
    }

    /**
     * @param address an address that a mail came to
     * @return the mail that was sent from there, or empty if it is none of this return path
     */
    public Optional<DeliveryId> read(String address) {
        int at = address.lastIndexOf('@');
        String prefix = mailbox.localPart() + '+';
        boolean ours = at > prefix.length()
                && address.substring(at + 1).equalsIgnoreCase(mailbox.domain())
                && address.regionMatches(true, 0, prefix, 0, prefix.length());
        return ours ? parse(address.substring(prefix.length(), at)) : Optional.empty();
    }

    /**
     * @param delivery a mail
     * @return its id in 26 characters, as it stands in the return path, the Message-ID and the envelope id
     */
    public static String text(DeliveryId delivery) {
        UUID id = Objects.requireNonNull(delivery, "delivery").value();
        byte[] bytes = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        String digits = new BigInteger(1, bytes).toString(RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    /**
     * @param text what may hold an id, such as a Message-ID
     * @return the first id in it, which need not be one of ours
     */
    public static Optional<DeliveryId> findIn(String text) {
        Matcher matcher = ID.matcher(text);
        return matcher.find() ? Optional.of(id(matcher.group())) : Optional.empty();
    }

    /** @return the id that the text is, without anything around it */
    static Optional<DeliveryId> parse(String text) {
        return ID.matcher(text).matches() ? Optional.of(id(text)) : Optional.empty();
    }

    private static DeliveryId id(String text) {
        BigInteger number = new BigInteger(text.toLowerCase(Locale.ROOT), RADIX);
        return new DeliveryId(new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue()));
    }
}
