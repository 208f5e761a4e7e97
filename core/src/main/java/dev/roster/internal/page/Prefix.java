package dev.roster.internal.page;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.text.CodePoints;
import dev.roster.user.PersonName;
import java.util.Locale;

/** The beginning of a name or an address, as somebody types it into a search field. Its characters stand for themselves. */
public final class Prefix {

    private static final int LONGEST = 254;

    private Prefix() {}

    public static String ofName(String typed) {
        return PersonName.fold(checked(typed));
    }

    public static String ofAddress(String typed) {
        String prefix = checked(typed).strip().toLowerCase(Locale.ROOT);
        if (prefix.codePoints().anyMatch(CodePoints::isForbidden)) {
            throw new Refused(
                    Reason.FORBIDDEN_CHARACTERS, "prefix", "leave out what cannot be seen; no address has it");
        }
        return prefix;
    }

    private static String checked(String typed) {
        if (typed == null) {
            throw new Refused(Reason.MISSING, "prefix", "say how it begins");
        }
        if (typed.length() > LONGEST) {
            throw new Refused(Reason.TOO_LONG, "prefix", "a search takes " + LONGEST + " characters");
        }
        return typed;
    }
}
