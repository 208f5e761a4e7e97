package dev.roster.internal.signin;

import dev.roster.port.PasswordHasher;
import dev.roster.user.Password;
import dev.roster.user.PasswordRules;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Takes new passwords and compares typed ones: under the rules, and a few at once. */
public final class Passwords {

    /** What a hasher may store. */
    private static final int LONGEST = 255;

    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final HashingGate gate;

    /** What comes of comparing. */
    public enum Verdict {
        /** It is the password. */
        RIGHT,
        /** It is the password, and what is stored should be replaced by {@link #rehashed}. */
        RIGHT_BUT_OUTDATED,
        /** It is not, or there is none. */
        WRONG,
        /** Too many hash already; nothing was compared. */
        BUSY
    }

    /** What is compared in a turn. */
    @FunctionalInterface
    public interface Comparison {

        /** As {@link #verdict} has it, but never busy. */
        Verdict of(Password typed, Optional<String> encoded);
    }

    public Passwords(PasswordHasher hasher, PasswordRules rules, HashingGate gate) {
        this.hasher = hasher;
        this.rules = rules;
        this.gate = gate;
    }

    /**
     * What to store of a new password, or nothing if too many hash already. What is refused is not hashed.
     *
     * @param context what is known of the person, see {@link PasswordRules#check}
     */
    public Optional<String> hashed(Password chosen, Collection<String> context) {
        rules.check(chosen, context);
        return rehashed(chosen);
    }

    /**
     * What to store instead of an outdated hash of the same password, or nothing if too many hash already: then it is for
     * another time. It was taken long ago, so no rule is asked.
     */
    public Optional<String> rehashed(Password right) {
        return gate.in(() -> checked(hasher.hash(right)));
    }

    /**
     * Compares. It costs one computation of a hash, whatever comes of it, and whether there is something to compare with or
     * not: the time does not tell who has a password here. (A hash of an older, lower cost is told apart until its owner has
     * signed in once.) To replace an outdated one costs another; so does only a sign-in that succeeds.
     *
     * @param encoded what is stored; empty if there is no such user, or one without a password
     */
    public Verdict verdict(Password typed, Optional<String> encoded) {
        return inTurn(comparison -> comparison.of(typed, encoded)).orElse(Verdict.BUSY);
    }

    /**
     * Has a turn for what comes before a comparison too, so that who gets none has not been counted for an attempt either.
     * Nothing if too many hash already.
     */
    public <T> Optional<T> inTurn(Function<Comparison, T> work) {
        return gate.in(() -> work.apply(this::verdictInTurn));
    }

    private Verdict verdictInTurn(Password typed, Optional<String> encoded) {
        return encoded.isPresent() ? compared(typed, encoded.get()) : comparedWithNone(typed);
    }

    private Verdict compared(Password typed, String encoded) {
        if (!hasher.matches(typed, encoded)) {
            return Verdict.WRONG;
        }
        return hasher.isOutdated(encoded) ? Verdict.RIGHT_BUT_OUTDATED : Verdict.RIGHT;
    }

    private Verdict comparedWithNone(Password typed) {
        hasher.hash(typed);
        return Verdict.WRONG;
    }

    /** Better no password than one that is cut when it is stored. */
    private static String checked(String encoded) {
        if (encoded.isEmpty() || encoded.length() > LONGEST || !encoded.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalStateException(
                    "a password hasher makes from 1 to " + LONGEST + " printable ASCII characters, without blanks");
        }
        return encoded;
    }
}
