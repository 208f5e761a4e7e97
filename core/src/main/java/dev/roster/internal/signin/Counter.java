package dev.roster.internal.signin;

import dev.roster.port.Allowance;
import dev.roster.signin.SignInLimits.Limit;
import dev.roster.text.Sha256;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the counters that an attempt has to do with.
 *
 * @param key a hash of what is counted, so that nobody can be read from it
 * @param limit how many there may be
 * @param inARow whether its window begins anew with each that is counted
 */
record Counter(String key, Limit limit, boolean inARow) {

    /**
     * What is counted of an attempt.
     *
     * @param allowance the counter as it was written
     * @param inARow whether it is that of failures in a row
     */
    record Counted(Allowance allowance, boolean inARow) {}

    static Counter of(String what, Limit limit, boolean inARow) {
        return new Counter(Sha256.of(what), limit, inARow);
    }

    boolean isReached(@Nullable Allowance stored, Instant now) {
        return current(stored, now).used() >= limit.most();
    }

    /** A row ends when nobody has failed for a window, so its window begins anew with each failure. */
    Counted counted(@Nullable Allowance stored, Instant now) {
        Allowance counted = current(stored, now).counted();
        return new Counted(inARow ? new Allowance(key, counted.used(), now.plus(limit.window())) : counted, inARow);
    }

    private Allowance current(@Nullable Allowance stored, Instant now) {
        return Allowance.current(key, stored, now, limit.window());
    }
}
