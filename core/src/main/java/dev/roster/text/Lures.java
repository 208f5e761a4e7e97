package dev.roster.text;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Finds what mail programs would turn into something to click or to call. */
final class Lures {

    private static final int DIGITS_OF_A_TELEPHONE_NUMBER = 7;

    private Lures() {}

    static void refuseIn(String field, String name) {
        int[] text = seen(name);
        String plain = new String(text, 0, text.length);
        if (plain.indexOf('<') >= 0 || plain.indexOf('>') >= 0 || plain.contains("=?")) {
            throw new Refused(Reason.MALFORMED, field, "A name holds no <, no > and no =?; leave them out.");
        }
        refuseWebAddress(field, plain);
        if (plain.indexOf('@') >= 0) {
            throw lure(field, "It looks like a mail address; a name holds no @.");
        }
        refuseDomain(field, text);
        if (holdsTelephoneNumber(text, Character::isLetter)) {
            throw lure(
                    field, "It looks like a telephone number; a name has at most six digits with no letter between.");
        }
    }

    static void refuseInText(String field, String lines) {
        int[] text = seen(lines);
        refuseWebAddress(field, new String(text, 0, text.length));
        if (holdsMailAddress(text)) {
            throw lure(field, "It holds what looks like a mail address; leave out the @, or put blanks around it.");
        }
        refuseDomain(field, text);
        if (holdsTelephoneNumber(text, Lures::parts)) {
            throw lure(
                    field,
                    "It holds what looks like a telephone number; leave it out, and write the month of a date as a word.");
        }
    }

    /**
     * As a mail program might read it: fullwidth and other compatible forms replaced, and marks dropped, since a mark on a
     * letter would hide a domain from us but not from a reader.
     */
    private static int[] seen(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(codePoint -> !CodePoints.isMark(codePoint))
                .toArray();
    }

    private static void refuseWebAddress(String field, String plain) {
        if (plain.contains("://") || plain.contains("www.")) {
            throw lure(field, "It looks like a web address; leave out \"://\" and \"www.\".");
        }
    }

    private static void refuseDomain(String field, int[] text) {
        if (holdsDomain(text)) {
            throw lure(field, "It looks like a web domain; put a blank after each dot, or leave the dot out.");
        }
    }

    private static boolean holdsMailAddress(int[] text) {
        for (int at = 1; at < text.length - 1; at++) {
            if (text[at] == '@' && !Character.isWhitespace(text[at - 1]) && !Character.isWhitespace(text[at + 1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsDomain(int[] text) {
        for (int dot = 1; dot < text.length - 2; dot++) {
            if (isDot(text[dot])
                    && endsLabel(text[dot - 1])
                    && Character.isLetter(text[dot + 1])
                    && Character.isLetter(text[dot + 2])) {
                return true;
            }
        }
        return false;
    }

    /** What is left, in compatible form, of the dots that IDNA takes for label separators. */
    private static boolean isDot(int codePoint) {
        return codePoint == '.' || codePoint == 0x3002;
    }

    private static boolean endsLabel(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK
                || Character.getType(codePoint) == Character.OTHER_SYMBOL
                || codePoint == '-'
                || codePoint == '_';
    }

    /** What stands between two numbers, and seldom within a telephone number. */
    private static boolean parts(int codePoint) {
        return Character.isLetter(codePoint) || ",;:\n".indexOf(codePoint) >= 0;
    }

    private static boolean holdsTelephoneNumber(int[] text, IntPredicate parting) {
        int digits = 0;
        for (int codePoint : text) {
            if (Character.isDigit(codePoint)) {
                digits++;
            } else if (parting.test(codePoint)) {
                digits = 0;
            }
            if (digits == DIGITS_OF_A_TELEPHONE_NUMBER) {
                return true;
            }
        }
        return false;
    }

    private static Refused lure(String field, String message) {
        return new Refused(Reason.LOOKS_LIKE_A_LINK, field, message);
    }
}
