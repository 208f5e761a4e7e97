package dev.roster.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An enhanced status code of mail systems, such as 5.1.1: RFC 3463, with the codes that the IANA registry has added.
 *
 * @param severity 2 for success, 4 for a failure that may pass, 5 for one that will not
 * @param subject what it is about, from 0 to 999: 1 the address, 2 the mailbox, 3 the mail system, 4 network and routing, 5
 *     the conversation, 6 the content, 7 security and policy
 * @param detail which of the things that go wrong there, from 0 to 999
 */
public record StatusCode(int severity, int subject, int detail) {

    private static final Pattern FORM = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})");

    /** Digits and dots before or after would make it something else, such as an IP address. */
    private static final Pattern WITHIN = Pattern.compile("(?<![\\d.])[245]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.]*\\d)");

    /**
     * Checks the bounds.
     *
     * @param severity 2 for success, 4 for a failure that may pass, 5 for one that will not
     * @param subject what it is about, from 0 to 999
     * @param detail which of the things that go wrong there, from 0 to 999
     */
    public StatusCode {
        if ((severity != 2 && severity != 4 && severity != 5)
                || subject < 0
                || subject > 999
                || detail < 0
                || detail > 999) {
            throw new IllegalArgumentException("no status code: " + severity + "." + subject + "." + detail);
        }
    }

    /**
     * Reads a code.
     *
     * @param text such as {@code 5.1.1}, with nothing around it
     * @return the code
     * @throws IllegalArgumentException if it is none
     */
    public static StatusCode parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no status code of RFC 3463, such as 5.1.1");
        }
        return new StatusCode(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /**
     * Finds the first code in what a mail system said.
     *
     * @param text such as {@code 550 5.1.1 <kim@globex.example>: no such user}
     * @return the code, or empty if there is none
     */
    public static Optional<StatusCode> findIn(String text) {
        Matcher matcher = WITHIN.matcher(text);
        return matcher.find() ? Optional.of(parse(matcher.group())) : Optional.empty();
    }

    /** @return whether it is a failure that will not pass */
    public boolean isPermanent() {
        return severity == 5;
    }

    /**
     * Tells whether no mail to the address will ever arrive: there is no such mailbox, domain or host, it has moved, or is
     * shut. What is about the sender, the content, a policy or a full mailbox is not about the address.
     *
     * @return whether it is permanent and about the address
     */
    public boolean blamesAddress() {
        return isPermanent()
                && switch (subject) {
                    // 7 and 8 are about the sender's address, and 0 may be
                    case 1 -> detail != 0 && detail != 7 && detail != 8;
                    case 2 -> detail == 1;
                    // no such host: RFC 3463, section 3.5
                    case 4 -> detail == 4;
                    default -> false;
                };
    }

    /** @return the code as it is written, such as {@code 5.1.1} */
    @Override
    public String toString() {
        return severity + "." + subject + "." + detail;
    }
}
