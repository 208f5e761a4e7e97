package dev.roster.user;

import dev.roster.failure.Refused;
import dev.roster.text.CodePoints;
import dev.roster.text.PlainText;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What a person is called. Each part has up to 80 code points, is composed (NFC), and neither part nor both together
 * look like a web address, a mail address or a telephone number, since names stand in mails that strangers get.
 *
 * @param given the given name, or {@code ""} if the person has one name only
 * @param family the family name, or {@code ""}; not both are empty
 */
public record PersonName(String given, String family) {

    /** How many UTF-16 units a sort key has at most. */
    public static final int SORT_KEY_MAX = 255;

    /** What stands in place of a name that was erased. */
    public static final PersonName ERASED = new PersonName("Erased", "");

    private static final String FIELD = "name";
    private static final int DISPLAY_MAX = 2 * PlainText.NAME_MAX + 1;

    /** Folding reads no more than this, so that its cost does not grow with the input. */
    private static final int MOST_UNITS_FOLDED = 2048;

    /**
     * Checks both parts, drops blanks around them and composes their characters.
     *
     * @param given the given name, or blank
     * @param family the family name, or blank
     * @throws Refused if both are blank, or if a part is null, too long, holds forbidden characters or looks like a link
     */
    public PersonName {
        given = part("given", given);
        family = part("family", family);
        PlainText.name(FIELD, joined(given, family), DISPLAY_MAX);
    }

    /**
     * A name of two parts. The same as the constructor.
     *
     * @param given the given name, or blank
     * @param family the family name, or blank
     * @return the name
     * @throws Refused if both are blank, or if a part is null, too long, holds forbidden characters or looks like a link
     */
    public static PersonName of(String given, String family) {
        return new PersonName(given, family);
    }

    /**
     * Splits a name as mail programs write it: {@code "Hopper, Grace"} at the first comma, {@code "Grace Hopper"} at the
     * last blank; a single word is a given name. This is a guess, which the person corrects.
     *
     * @param displayName the whole name; a null is refused
     * @return the name
     * @throws Refused if it is blank, or one of its parts is refused
     */
    public static PersonName fromDisplayName(@Nullable String displayName) {
        String name = PlainText.line(FIELD, displayName, DISPLAY_MAX + 1);
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == ',' || name.charAt(i) == '\uFF0C') {
                return new PersonName(name.substring(i + 1), name.substring(0, i));
            }
        }
        for (int i = name.length() - 1; i > 0; i--) {
            if (CodePoints.isBlank(name.charAt(i))) {
                return new PersonName(name.substring(0, i), name.substring(i + 1));
            }
        }
        return new PersonName(name, "");
    }

    /** @return the given name, a blank and the family name, or the one that there is */
    public String display() {
        return joined(given, family);
    }

    /**
     * The key that lists are sorted by and searches compare with.
     *
     * @return {@link #display()}, folded
     */
    public String sortKey() {
        return fold(display());
    }

    /**
     * Folds text so that comparing it code point by code point (the binary order of UTF-8) sorts it well, and so that
     * whatever starts a name folds to the start of the folded name. Compatible forms are replaced (NFKD); accents, which
     * are the combining marks that belong to no script of their own, are dropped; letters are lower-cased, whatever the
     * default locale; runs of blanks become one, none at the ends. What no name may hold is dropped, so that the result
     * is fit for a query. It is cut at {@value #SORT_KEY_MAX} UTF-16 units.
     *
     * @param text a name or the start of one, as typed
     * @return its folded form, perhaps empty
     */
    public static String fold(String text) {
        String stripped = PlainText.strip(text);
        String start = stripped.substring(0, Math.min(stripped.length(), MOST_UNITS_FOLDED));
        StringBuilder folded = new StringBuilder(start.length());
        boolean blank = false;
        for (int codePoint :
                Normalizer.normalize(start, Normalizer.Form.NFKD).codePoints().toArray()) {
            if (CodePoints.isBlank(codePoint)) {
                blank = folded.length() > 0;
            } else if (!isAccent(codePoint) && !CodePoints.isForbidden(codePoint)) {
                int lower = lowerCase(codePoint);
                if (folded.length() + (blank ? 1 : 0) + Character.charCount(lower) > SORT_KEY_MAX) {
                    break;
                }
                if (blank) {
                    folded.append(' ');
                    blank = false;
                }
                folded.appendCodePoint(lower);
            }
        }
        return folded.toString();
    }

    private static String part(String field, @Nullable String value) {
        return value != null && PlainText.isBlank(value) ? "" : PlainText.name(field, value);
    }

    private static String joined(String given, String family) {
        return given.isEmpty() || family.isEmpty() ? given + family : given + ' ' + family;
    }

    private static boolean isAccent(int codePoint) {
        return CodePoints.isMark(codePoint) && UnicodeScript.of(codePoint) == UnicodeScript.INHERITED;
    }

    /** One code point at a time: a sigma at the end of a prefix is not at the end of the word. */
    private static int lowerCase(int codePoint) {
        int lower = Character.toLowerCase(codePoint);
        return lower == '\u03C2' ? '\u03C3' : lower;
    }
}
