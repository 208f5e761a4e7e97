package dev.roster.text;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.text.Normalizer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules for text that people and hosts give. Every method either returns the text to keep or throws a
 * {@link Refused} that says what would be right; a null is refused like a blank. Messages never repeat the text. The
 * cost grows with the length that is allowed, not with the length that is given, but for the blanks at the ends.
 */
public final class PlainText {

    /** How many code points a name may have. */
    public static final int NAME_MAX = 80;

    /** No more than this many UTF-16 units join into one code point when text is composed. */
    private static final int MOST_UNITS_COMPOSED = 4;

    private PlainText() {}

    /**
     * One line of text. Blanks at the ends are dropped, and characters are composed (NFC).
     *
     * @param field the input that it is about, for the refusal
     * @param value the text
     * @param maxCodePoints how many code points the result may have
     * @return the text to keep: not blank, on one line, with something to see in it
     * @throws Refused if the text is missing, too long, or holds controls, line breaks, bidirectional or invisible
     *     characters, unpaired surrogates or noncharacters
     */
    public static String line(String field, @Nullable String value, int maxCodePoints) {
        return visible(field, value, maxCodePoints, false);
    }

    /**
     * Text of one or more lines, such as a note. As {@link #line}, but tabs and line breaks may stand in it; all line
     * breaks become {@code \n}.
     *
     * @param field the input that it is about, for the refusal
     * @param value the text
     * @param maxCodePoints how many code points the result may have
     * @return the text to keep
     * @throws Refused as {@link #line} does
     */
    public static String block(String field, @Nullable String value, int maxCodePoints) {
        return visible(field, value, maxCodePoints, true);
    }

    /**
     * The name of a person, an organization or a role, of up to {@value #NAME_MAX} code points. Names stand in mails that
     * strangers get, so that none may carry a message of its own: nothing that mail programs turn into a link or a
     * telephone number, and no markup.
     *
     * @param field the input that it is about, for the refusal
     * @param value the name
     * @return the name to keep
     * @throws Refused as {@link #line} does; with {@link Reason#LOOKS_LIKE_A_LINK} if it looks like a web address, a
     *     mail address, a domain (a dot followed by two letters, no blank between) or a telephone number (seven digits
     *     with no letter between); with {@link Reason#MALFORMED} if it holds {@code <}, {@code >} or {@code =?}
     */
    public static String name(String field, @Nullable String value) {
        return name(field, value, NAME_MAX);
    }

    /**
     * A name with a limit of its own. See {@link #name(String, String)}.
     *
     * @param field the input that it is about, for the refusal
     * @param value the name
     * @param maxCodePoints how many code points the result may have
     * @return the name to keep
     * @throws Refused as {@link #name(String, String)} does
     */
    public static String name(String field, @Nullable String value, int maxCodePoints) {
        String name = line(field, value, maxCodePoints);
        Lures.refuseIn(field, name);
        return name;
    }

    /**
     * Refuses text of some lines in which mail programs find something to click or to call. It is more lenient than
     * {@link #name}: numbers may stand in it, with something else than blanks, dots and hyphens between, and so may an
     * {@code @} by itself.
     *
     * @param field the input that it is about, for the refusal
     * @param text the text, as {@link #block} gave it
     * @throws Refused with {@link Reason#LOOKS_LIKE_A_LINK} if it holds what looks like a web address, a mail address, a
     *     domain (a dot followed by two letters, no blank between) or a telephone number (seven digits with no letter,
     *     colon, comma, semicolon or line end between)
     */
    public static void requireNoLink(String field, String text) {
        Lures.refuseInText(field, text);
    }

    /**
     * An identifier that a developer chose, such as the key of a permission: lower-case ASCII letters, digits, dots,
     * hyphens and underscores, with a letter or digit at both ends. Nothing is dropped or changed.
     *
     * @param field the input that it is about, for the refusal
     * @param value the key
     * @param max how many characters it may have
     * @return the key, unchanged
     * @throws Refused if the key is missing, too long or of another form
     */
    public static String key(String field, @Nullable String value, int max) {
        if (value == null || value.isEmpty()) {
            throw missing(field);
        }
        if (value.length() > max) {
            throw tooLong(field, max);
        }
        int last = value.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = value.charAt(i);
            boolean alphanumeric = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            boolean joining = c == '.' || c == '-' || c == '_';
            if (!alphanumeric && !(joining && i > 0 && i < last)) {
                throw new Refused(
                        Reason.MALFORMED,
                        field,
                        "A key consists of lower-case letters a to z, digits, and between them dots, hyphens and"
                                + " underscores.");
            }
        }
        return value;
    }

    /**
     * An id of the host's, such as a resource id or a request key. It is compared as it is: nothing is dropped,
     * composed or folded.
     *
     * @param field the input that it is about, for the refusal
     * @param value the id
     * @param max how many code points it may have
     * @return the id, unchanged
     * @throws Refused if the id is missing or too long, has blanks at its ends, or holds what {@link #line} forbids
     */
    public static String reference(String field, @Nullable String value, int max) {
        if (value == null || isBlank(value)) {
            throw missing(field);
        }
        if (value.length() > 2L * max || value.codePointCount(0, value.length()) > max) {
            throw tooLong(field, max);
        }
        if (CodePoints.isBlank(value.codePointAt(0)) || CodePoints.isBlank(value.codePointBefore(value.length()))) {
            throw new Refused(Reason.MALFORMED, field, "There is a blank at one of its ends; leave it out.");
        }
        if (!checked(field, value, false)) {
            throw missing(field);
        }
        return value;
    }

    /**
     * Tells whether text is empty or nothing but blanks of any script.
     *
     * @param text any text
     * @return whether there is nothing else in it
     */
    public static boolean isBlank(String text) {
        // All blanks are single UTF-16 units.
        for (int i = 0; i < text.length(); i++) {
            if (!CodePoints.isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Drops the blanks of any script, and line breaks, at both ends.
     *
     * @param text any text
     * @return what is left, perhaps empty
     */
    public static String strip(String text) {
        // All blanks are single UTF-16 units.
        return strip(text, CodePoints::isBlank);
    }

    /**
     * Drops some characters at both ends.
     *
     * @param text any text
     * @param dropped which UTF-16 units are dropped
     * @return what is left, perhaps empty
     */
    public static String strip(String text, IntPredicate dropped) {
        int start = 0;
        int end = text.length();
        while (start < end && dropped.test(text.charAt(start))) {
            start++;
        }
        while (start < end && dropped.test(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static String visible(String field, @Nullable String value, int max, boolean manyLines) {
        String text = value == null ? "" : strip(value);
        if (text.isEmpty()) {
            throw missing(field);
        }
        if (text.length() > MOST_UNITS_COMPOSED * (long) max) {
            throw tooLong(field, max);
        }
        if (manyLines) {
            text = text.replace("\r\n", "\n").replace('\r', '\n');
        }
        if (!checked(field, text, manyLines)) {
            throw missing(field);
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.codePointCount(0, composed.length()) > max) {
            throw tooLong(field, max);
        }
        return composed;
    }

    /** Refuses forbidden characters, and tells whether there is anything with ink in the text. */
    private static boolean checked(String field, String text, boolean manyLines) {
        boolean ink = false;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            boolean layout = manyLines && (codePoint == '\n' || codePoint == '\t');
            if (CodePoints.isForbidden(codePoint) && !layout) {
                throw new Refused(
                        Reason.FORBIDDEN_CHARACTERS,
                        field,
                        "It holds " + CodePoints.show(codePoint) + ", which "
                                + (isLineBreak(codePoint)
                                        ? "breaks the line; write it on one line."
                                        : "cannot be seen or changes how the rest is read; leave it out."));
            }
            ink |= !CodePoints.isBlank(codePoint) && !CodePoints.isMark(codePoint);
            i += Character.charCount(codePoint);
        }
        return ink;
    }

    private static boolean isLineBreak(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == 0x2028 || codePoint == 0x2029;
    }

    private static Refused missing(String field) {
        return new Refused(Reason.MISSING, field, "It is missing or blank; give a value.");
    }

    private static Refused tooLong(String field, int max) {
        return new Refused(Reason.TOO_LONG, field, "It is too long; at most " + max + " characters are allowed.");
    }
}
