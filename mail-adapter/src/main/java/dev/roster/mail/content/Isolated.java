package dev.roster.mail.content;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What people wrote, set apart from the sentence around it by Unicode isolates, so that a Hebrew name does not turn an
 * English sentence round, nor the other way. Whoever writes a part of the mail turns the isolates into what suits it.
 */
final class Isolated {

    static final char START = '\u2068';
    static final char END = '\u2069';

    private Isolated() {}

    /** One line, in isolates; nothing of nothing. */
    static String line(String written) {
        String line = visible(written.replace('\n', ' '));
        return line.isBlank() ? "" : START + line + END;
    }

    /** Without what cannot be seen and without what would end an isolate: controls become blanks, format characters go. */
    static String visible(String written) {
        StringBuilder visible = new StringBuilder(written.length());
        written.codePoints().forEach(codePoint -> {
            switch (Character.getType(codePoint)) {
                case Character.CONTROL -> visible.append(codePoint == '\n' ? '\n' : ' ');
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> visible.append(' ');
                case Character.FORMAT, Character.SURROGATE -> {}
                default -> visible.appendCodePoint(codePoint);
            }
        });
        return visible.toString().strip();
    }

    /** Lines with a mark before each that says that somebody else is speaking. */
    static String quoted(String lines) {
        return lines.lines().map(line -> ("> " + line).stripTrailing()).collect(Collectors.joining("\n"));
    }

    /** Drops the isolates. */
    static String plain(String isolated) {
        return isolated.replace(String.valueOf(START), "").replace(String.valueOf(END), "");
    }

    /** Drops the isolates where all runs from left to right anyway, since some programs show them as boxes. */
    static String wherePlainWillNotDo(String isolated, boolean leftToRight) {
        char[] text = isolated.toCharArray();
        return leftToRight && !Bidi.requiresBidi(text, 0, text.length) ? plain(isolated) : isolated;
    }

    /** The start of a text, up to a length, that ends with a whole character as people count them. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return text.substring(0, characters.preceding(most)).stripTrailing() + '…';
    }
}
