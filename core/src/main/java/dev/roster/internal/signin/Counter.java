package dev.roster.internal.signin;

import dev.roster.port.Allowance;
import dev.roster.signin.SignInLimits.Limit;
import dev.roster.text.Sha256;
import java.time.Instant;
import java.util.Optional;
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
        return open(stored, now).filter(there -> there.used() >= limit.most()).isPresent();
    }

    Counted counted(@Nullable Allowance stored, Instant now) {
        Optional<Allowance> open = open(stored, now);
        int used = open.map(Allowance::used).orElse(0) + 1;
        Instant until = open.filter(there -> !inARow).map(Allowance::until).orElseGet(() -> now.plus(limit.window()));
        return new Counted(new Allowance(key, used, until), inARow);
    }

    /** What is counted in a window that is not over. */
    private static Optional<Allowance> open(@Nullable Allowance stored, Instant now) {
        return Optional.ofNullable(stored).filter(there -> now.isBefore(there.until()));
    }
}
