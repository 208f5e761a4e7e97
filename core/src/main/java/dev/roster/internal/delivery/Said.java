package dev.roster.internal.delivery;

import java.util.Optional;

/** What mail systems say, made fit to be kept and to be read by administrators. */
final class Said {

    private static final int LONGEST = 200;

    private Said() {}

    /** One line of at most 200 characters; empty if nothing is left. */
    static Optional<String> inOneLine(String text) {
        String line = text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }
}
