package dev.roster.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of a limit is used up: a counter, good for one window of time.
 *
 * @param key what it counts and for whom: 64 hexadecimal digits, a hash, so that nobody can be read from it
 * @param used how many were counted in the window; 0 if all were given back
 * @param until when the window ends; from then on it is as if there were no counter
 */
public record Allowance(String key, int used, Instant until) {

    /**
     * Checks for nulls.
     *
     * @param key what it counts and for whom: 64 hexadecimal digits, a hash, so that nobody can be read from it
     * @param used how many were counted in the window; 0 if all were given back
     * @param until when the window ends; from then on it is as if there were no counter
     */
    public Allowance {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(until, "until");
    }

    /**
     * The one rule of windows: what was stored counts until its window ends; then a new one begins.
     *
     * @param key what it counts and for whom
     * @param stored what is stored for the key, or null if there is nothing
     * @param now the time
     * @param window how long a window lasts that begins now
     * @return what is stored, or if that is over, a counter that has counted nothing
     */
    public static Allowance current(String key, @Nullable Allowance stored, Instant now, Duration window) {
        return stored != null && now.isBefore(stored.until()) ? stored : new Allowance(key, 0, now.plus(window));
    }

    /** @return this, with one more counted */
    public Allowance counted() {
        return new Allowance(key, used + 1, until);
    }
}
