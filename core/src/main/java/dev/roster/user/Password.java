package dev.roster.user;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A password as somebody typed it, at sign-in or to have it from now on. Whatever can be typed into a form field may stand in
 * it, blanks included; nothing is dropped, trimmed or folded. Here it is only made sure that it can be hashed: whether it is
 * good enough to be taken is for {@link PasswordRules} to say. Deliberately no record: it is equal to itself only, and its
 * text hides it.
 */
public final class Password {

    /** How many UTF-16 units may be typed, so that the cost of a password does not grow with its length. */
    public static final int LONGEST_INPUT = 1024;

    static final String FIELD = "password";

    private final String normalized;

    private Password(String normalized) {
        this.normalized = normalized;
    }

    /**
     * Takes a password as it was typed. Not how short it may be: who has an old one signs in with it.
     *
     * @param typed what was typed; a null is refused
     * @return the password
     * @throws Refused with {@link Reason#MISSING} if there is none, {@link Reason#TOO_LONG} if it has more than
     *     {@value #LONGEST_INPUT} UTF-16 units, {@link Reason#FORBIDDEN_CHARACTERS} if it holds a control character, such as
     *     NUL, a tab or a line break, or half a surrogate pair: some ways of hashing take what differs in these only for the
     *     same
     */
    public static Password of(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            throw new Refused(Reason.MISSING, FIELD, "It is missing; type a password.");
        }
        if (typed.length() > LONGEST_INPUT) {
            throw new Refused(Reason.TOO_LONG, FIELD, "It is too long; type at most " + LONGEST_INPUT + " characters.");
        }
        if (typed.codePoints().anyMatch(Password::cannotBeTyped)) {
            throw new Refused(
                    Reason.FORBIDDEN_CHARACTERS,
                    FIELD,
                    "It holds a tab, a line break or another character that is no sign of its own; leave it out.");
        }
        return new Password(Normalizer.normalize(typed, Normalizer.Form.NFC));
    }

    /**
     * The password in the clear, for a {@link dev.roster.port.PasswordHasher} and nobody else: no log, no exception, no list.
     * Composed (NFC), as NIST SP 800-63B-4 has it, so that one password is one, however a keyboard writes its accents.
     *
     * @return what is hashed: not empty, without NUL and unpaired surrogates, and up to three times {@value #LONGEST_INPUT}
     *     UTF-16 units long
     */
    public String normalized() {
        return normalized;
    }

    /** How many characters it has: NIST SP 800-63B-4 counts each code point as one. */
    int length() {
        return normalized.codePointCount(0, normalized.length());
    }

    /** @return a text without the password, nor its length */
    @Override
    public String toString() {
        return "Password[hidden]";
    }

    private static boolean cannotBeTyped(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
