package dev.roster.internal.page;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.text.CodePoints;
import dev.roster.text.PlainText;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.util.Locale;

/** The beginning of a name or an address, as somebody types it into a search field. Its characters stand for themselves. */
public final class Prefix {

    private static final int LONGEST = 254;

    private Prefix() {}

    public static String ofName(String typed) {
        String folded = PersonName.fold(checked(typed));
        if (folded.isEmpty() && !PlainText.isBlank(typed)) {
            // Nothing is left of it, and nothing would begin every name: whoever removes by it would remove everybody.
            throw new Refused(
                    Reason.MALFORMED, "prefix", "No name begins so; type the first letters, or nothing for all.");
        }
        return folded;
    }

    public static String ofAddress(String typed) {
        String start = checked(typed).strip();
        if (start.codePoints().anyMatch(CodePoints::isForbidden)) {
            throw new Refused(
                    Reason.FORBIDDEN_CHARACTERS, "prefix", "Leave out what cannot be seen; no address has it.");
        }
        return start.chars().allMatch(c -> c < 128) ? start.toLowerCase(Locale.ROOT) : inAscii(start);
    }

    /** A domain in another script is kept in its ASCII form, which can be told as soon as there is a dot and what follows. */
    private static String inAscii(String start) {
        try {
            return EmailAddress.parse(start).canonical();
        } catch (Refused notYetAnAddress) {
            return start.toLowerCase(Locale.ROOT);
        }
    }

    private static String checked(String typed) {
        if (typed == null) {
            throw new Refused(Reason.MISSING, "prefix", "Say how it begins.");
        }
        if (typed.length() > LONGEST) {
            throw new Refused(Reason.TOO_LONG, "prefix", "A search takes " + LONGEST + " characters.");
        }
        return typed;
    }
}
