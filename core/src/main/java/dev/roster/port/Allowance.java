package dev.roster.port;

import java.time.Instant;
import java.util.Objects;

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
}
