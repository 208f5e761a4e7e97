package dev.roster.mail.returned;

import java.util.regex.Pattern;

/** What was said, made fit to be kept: one short line, without anything that may be a link of a mail of ours. */
final class Said {

    private static final int LONGEST = 200;
    private static final int CONSIDERED = 2_000;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+");
    private static final Pattern LINK = Pattern.compile("(?i)\\S*(?:://|www\\.)\\S*");
    /** A secret, or a piece of one that a mail system broke at the end of a line. */
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_=+/%-]{20,}+");

    private Said() {}

    /** @return the text, or if it is too long, what begins with the reply in it */
    static String inOneLine(String text) {
        String line = text.length() <= LONGEST ? text : Reply.from(text);
        line = UNSEEN.matcher(line.length() <= CONSIDERED ? line : line.substring(0, CONSIDERED))
                .replaceAll(" ");
        line = OPAQUE.matcher(LINK.matcher(line).replaceAll("…"))
                .replaceAll("…")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + '…';
    }
}
