package dev.roster.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Text from people, as it may stand in a header. What is plain ASCII stands as it is, in lines of 78 characters; all else
 * is encoded (RFC 2047), also what looks encoded already, which a reader's program would decode.
 */
final class HeaderText {

    private static final String FOLD = "\r\n ";

    /** Leaves room on the first line for the header's name. */
    private static final int LONGEST_LINE = 64;

    /** Bytes that make an encoded word of 64 characters. */
    private static final int LONGEST_WORD = 39;

    private HeaderText() {}

    /** Text such as a subject. */
    static String unstructured(String text) {
        refuseControls(text);
        return isPlain(text) ? folded(text) : encoded(text);
    }

    /** A name before an address. */
    static String phrase(String text) {
        refuseControls(text);
        String quoted = '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return isPlain(text) && quoted.length() <= LONGEST_LINE ? quoted : encoded(text);
    }

    /** Controls and line separators would begin another header, somewhere. */
    private static void refuseControls(String text) {
        text.codePoints().forEach(codePoint -> {
            boolean refused = Character.isISOControl(codePoint)
                    || codePoint == 0x2028
                    || codePoint == 0x2029
                    || Character.getType(codePoint) == Character.SURROGATE;
            if (refused) {
                throw new IllegalArgumentException(
                        String.format("U+%04X cannot stand in a header of a mail", codePoint));
            }
        });
    }

    /** Folding keeps it as it is: it breaks at single blanks. */
    private static boolean isPlain(String text) {
        if (text.contains("=?") || text.contains("  ") || !text.equals(text.strip()) || text.isEmpty()) {
            return false;
        }
        for (String word : text.split(" ")) {
            if (word.length() > LONGEST_LINE || !word.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ")) {
            if (lines.length() > 0) {
                boolean full = length + 1 + word.length() > LONGEST_LINE;
                lines.append(full ? FOLD : " ");
                length = full ? 0 : length + 1;
            }
            lines.append(word);
            length += word.length();
        }
        return lines.toString();
    }

    /** No character is cut in two: a reader's program decodes word by word. */
    private static String encoded(String text) {
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int more = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > LONGEST_WORD) {
                words.append(word(word)).append(FOLD);
                word.setLength(0);
                bytes = 0;
            }
            word.appendCodePoint(codePoint);
            bytes += more;
        }
        return words.append(word(word)).toString();
    }

    private static String word(CharSequence text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
