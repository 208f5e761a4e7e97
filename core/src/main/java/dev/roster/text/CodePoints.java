package dev.roster.text;

/** Kinds of code points that decide whether a reader sees what a program compares. */
public final class CodePoints {

    private CodePoints() {}

    /**
     * Tells blanks of all scripts: ASCII blanks and line breaks, no-break and ideographic spaces.
     *
     * @param codePoint any code point
     * @return whether it is white space
     */
    public static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /**
     * Tells what no text may hold, since a reader cannot see it, or sees something else because of it: controls, line
     * and paragraph separators, all format characters (bidirectional controls, zero-width characters, soft hyphens,
     * tags), fillers and other letters without ink, unpaired surrogates and noncharacters. Variation selectors pass.
     *
     * @param codePoint any code point, or an unpaired surrogate
     * @return whether it is forbidden
     */
    public static boolean isForbidden(int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.SURROGATE:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
                return true;
            default:
                return isInvisible(codePoint) || isNoncharacter(codePoint);
        }
    }

    /**
     * Tells marks that are drawn onto the character before them, such as accents and variation selectors.
     *
     * @param codePoint any code point
     * @return whether it takes no room of its own
     */
    public static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /**
     * Names a code point in a way that is harmless to print.
     *
     * @param codePoint any code point
     * @return itself in single quotes if it is printable ASCII, else its number, such as {@code U+202E}
     */
    public static String show(int codePoint) {
        boolean printable = codePoint > 0x20 && codePoint < 0x7F;
        return printable ? "'" + (char) codePoint + "'" : String.format("U+%04X", codePoint);
    }

    /** Characters without ink that Unicode does not class as format characters. */
    private static boolean isInvisible(int codePoint) {
        switch (codePoint) {
            case 0x034F: // combining grapheme joiner
            case 0x115F: // Hangul fillers
            case 0x1160:
            case 0x3164:
            case 0xFFA0:
            case 0x17B4: // Khmer inherent vowels
            case 0x17B5:
            case 0x2065: // unassigned, but ignored by renderers
            case 0x2800: // blank Braille pattern
                return true;
            default:
                return codePoint >= 0xFFF0 && codePoint <= 0xFFF8
                        || codePoint >= 0xE0000 && codePoint <= 0xE0FFF && !isVariationSelector(codePoint);
        }
    }

    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
    }
}
