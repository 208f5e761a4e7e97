package dev.roster.user;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One label of an internationalized domain. {@link IDN} follows IDNA 2003, which maps names to other names; so its
 * answer is taken only where the way back gives the name that went in.
 */
final class IdnLabel {

    static final String PREFIX = "xn--";

    /** What is longer than this has an A-label of more than 63 characters: the prefix, and one or more for each. */
    private static final int LONGEST_NAME = DomainName.LONGEST_LABEL - PREFIX.length();

    private static final int PROLONGED_SOUND_MARK = 0x30FC;

    private static final List<Set<UnicodeScript>> WRITTEN_TOGETHER = List.of(
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

    /** Cyrillic and Greek letters that a reader takes for Latin ones. */
    private static final String LATIN_LOOKALIKES = "аԁеһіјӏорԛѕԝхуъьсгпѵѡҽ" + "αγικνορτυχωηε";

    private IdnLabel() {}

    /** Turns a label that is not ASCII into its A-label, or refuses it. */
    static String toAscii(String label) {
        String name = Normalizer.normalize(label, Form.NFC).toLowerCase(Locale.ROOT);
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw EmailAddress.tooLong("Each part of a domain", DomainName.LONGEST_LABEL);
        }
        if (!Normalizer.normalize(name, Form.NFKC).equals(name)) {
            throw notItself();
        }
        checkScripts(name);
        String ascii;
        try {
            ascii = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException notAllowed) {
            throw EmailAddress.bad("After the @ stands a name that no domain has, or that has more than "
                    + DomainName.LONGEST_LABEL + " characters in its xn-- form; correct it.");
        }
        if (!ascii.startsWith(PREFIX)
                || !IDN.toUnicode(ascii, IDN.USE_STD3_ASCII_RULES).equals(name)) {
            throw notItself();
        }
        return ascii;
    }

    /** Gives the readable form of a lower-case A-label, or refuses one that is not the A-label of a permitted name. */
    static String display(String aLabel) {
        String name = IDN.toUnicode(aLabel, IDN.USE_STD3_ASCII_RULES);
        if (Ascii.isAscii(name) || !toAscii(name).equals(aLabel)) {
            throw EmailAddress.bad("After the @ stands an xn-- name that stands for no domain; write it in its own"
                    + " script, or correct it.");
        }
        return misleads(name) ? aLabel : name;
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
     * Leaves out signs without a script of their own, such as marks that fit on any letter: those that composing left
     * over only make one name look like another.
     */
    private static boolean isLetterOfAScript(int codePoint, UnicodeScript script) {
        switch (Character.getType(codePoint)) {
            case Character.LOWERCASE_LETTER:
            case Character.OTHER_LETTER:
            case Character.MODIFIER_LETTER:
            case Character.NON_SPACING_MARK:
            case Character.COMBINING_SPACING_MARK:
            case Character.DECIMAL_DIGIT_NUMBER:
                return script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED;
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
            rare |= script == UnicodeScript.LATIN && codePoint > 0x24F && (codePoint < 0x1E00 || codePoint > 0x1EFF);
            lookalikes &= codePoint <= 0x7F || LATIN_LOOKALIKES.indexOf(codePoint) >= 0;
        }
        return rare || latin && other || lookalikes;
    }

    private static RuntimeException notItself() {
        return EmailAddress.bad("The domain would be sent under another name than the one written; write it as it is"
                + " registered, in its xn-- form if need be.");
    }
}
