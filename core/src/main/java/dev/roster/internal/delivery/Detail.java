package dev.roster.internal.delivery;

/** What a mail system said, made fit to be kept: one line, and short. */
final class Detail {

    private static final int LONGEST = 200;

    private Detail() {}

    static String of(String said) {
        return said.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
