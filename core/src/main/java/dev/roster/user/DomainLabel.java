package dev.roster.user;

import dev.roster.text.CodePoints;
import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One label of a domain. For names beyond ASCII, {@link IDN} follows IDNA 2003 (RFC 3490), which maps names to other names; so its
 * answer is taken only where the way back gives the name that went in.
 *
 * @param ascii the label in lower case, or its A-label
 * @param display the same for people to read
 */
record DomainLabel(String ascii, String display) {

    /** RFC 1035, section 2.3.4. */
    static final int LONGEST = 63;

    private static final String PREFIX = "xn--";

    /** What is longer than this has an A-label of more than 63 characters: the prefix, and one or more for each. */
    private static final int LONGEST_NAME = LONGEST - PREFIX.length();

    private static final int PROLONGED_SOUND_MARK = 0x30FC;

    /** The mixtures of the profile "highly restrictive" of UTS 39, section 5.2. */
    private static final List<Set<UnicodeScript>> WRITTEN_TOGETHER = List.of(
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

    /** Cyrillic and Greek letters that a reader takes for Latin ones. */
    private static final String LATIN_LOOKALIKES = "аԁеһіјӏорԛѕԝхуъьсгпѵѡҽ" + "αγικνορτυχωηε";

    /** Reads a label that is not empty, or refuses it. */
    static DomainLabel parse(String text) {
        DomainLabel label = Ascii.isAscii(text) ? ofAscii(Ascii.lowerCase(text)) : ofName(text);
        checkLetters(label.ascii);
        return label;
    }

    private static DomainLabel ofAscii(String lower) {
        return lower.startsWith(PREFIX) ? ofALabel(lower) : new DomainLabel(lower, lower);
    }

    private static DomainLabel ofName(String label) {
        String name = Normalizer.normalize(label, Form.NFC).toLowerCase(Locale.ROOT);
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw EmailAddress.tooLong("Each part of a domain", LONGEST);
        }
        if (!Normalizer.normalize(name, Form.NFKC).equals(name)) {
            throw notItself();
        }
        checkScripts(name);
        String ascii;
        try {
            ascii = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException notAllowed) {
            throw EmailAddress.bad("After the @ stands a name that no domain has, or that has more than " + LONGEST
                    + " characters in its xn-- form; correct it.");
        }
        if (!ascii.startsWith(PREFIX)
                || !IDN.toUnicode(ascii, IDN.USE_STD3_ASCII_RULES).equals(name)) {
            throw notItself();
        }
        return new DomainLabel(ascii, misleads(name) ? ascii : name);
    }

    private static DomainLabel ofALabel(String aLabel) {
        String name = IDN.toUnicode(aLabel, IDN.USE_STD3_ASCII_RULES);
        // What is not an A-label comes back as it was.
        DomainLabel label = Ascii.isAscii(name) ? null : ofName(name);
        if (label == null || !label.ascii().equals(aLabel)) {
            throw EmailAddress.bad("After the @ stands an xn-- name that Roster cannot read back;"
                    + " correct it, or use an address at another domain.");
        }
        return label;
    }

    private static void checkLetters(String label) {
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (!Ascii.isLetterOrDigit(c) && c != '-') {
                throw EmailAddress.bad("There is " + CodePoints.show(c)
                        + " after the @; a domain has letters, digits, hyphens and dots only.");
            }
        }
        if (label.startsWith("-") || label.endsWith("-")) {
            throw EmailAddress.bad("After the @, hyphens stand only between letters or digits.");
        }
        if (label.length() > LONGEST) {
            throw EmailAddress.tooLong("Each part of a domain", LONGEST);
        }
    }

    private static void checkScripts(String name) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        boolean prolonged = false;
        for (int codePoint : name.codePoints().toArray()) {
            UnicodeScript script = UnicodeScript.of(codePoint);
            if (codePoint == PROLONGED_SOUND_MARK) {
                prolonged = true;
            } else if (codePoint > 0x7F && !isLetterOfAScript(codePoint, script)) {
                throw EmailAddress.bad("After the @ stands a sign that is neither a letter nor a digit of any script;"
                        + " write the domain with letters, digits, hyphens and dots only.");
            } else if (script != UnicodeScript.COMMON) {
                scripts.add(script);
            }
        }
        boolean kana = scripts.contains(UnicodeScript.HIRAGANA) || scripts.contains(UnicodeScript.KATAKANA);
        boolean together =
                scripts.size() == 1 || WRITTEN_TOGETHER.stream().anyMatch(allowed -> allowed.containsAll(scripts));
        if (!together || prolonged && !kana) {
            throw EmailAddress.bad("After the @, one name mixes letters of several scripts, so that it can be taken for"
                    + " another; write it in one script.");
        }
    }

    /**
     * Leaves out letters that cannot be seen, and signs without a script of their own, such as marks that fit on any
     * letter: those that composing left over only make one name look like another.
     */
    private static boolean isLetterOfAScript(int codePoint, UnicodeScript script) {
        switch (Character.getType(codePoint)) {
            case Character.LOWERCASE_LETTER:
            case Character.OTHER_LETTER:
            case Character.MODIFIER_LETTER:
            case Character.NON_SPACING_MARK:
            case Character.COMBINING_SPACING_MARK:
            case Character.DECIMAL_DIGIT_NUMBER:
                return script != UnicodeScript.COMMON
                        && script != UnicodeScript.INHERITED
                        && !CodePoints.isForbidden(codePoint);
            default:
                return false;
        }
    }

    /** A name that is not Latin but could be read so, or that mixes Latin with other letters, or rare Latin letters. */
    private static boolean misleads(String name) {
        boolean latin = false;
        boolean other = false;
        boolean rare = false;
        boolean lookalikes = true;
        for (int codePoint : name.codePoints().toArray()) {
            UnicodeScript script = UnicodeScript.of(codePoint);
            latin |= script == UnicodeScript.LATIN;
            other |= codePoint > 0x7F && script != UnicodeScript.LATIN;
            rare |= script == UnicodeScript.LATIN && codePoint > 0x24F && codePoint < 0x1E00;
            lookalikes &= codePoint <= 0x7F || LATIN_LOOKALIKES.indexOf(codePoint) >= 0;
        }
        return rare || latin && other || lookalikes;
    }

    private static RuntimeException notItself() {
        return EmailAddress.bad("The domain would be sent under another name than the one written;"
                + " correct it, or use an address at another domain.");
    }
}
