package dev.roster.internal.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses that grow: up to twice as long each time, with full jitter, so that those that failed together do not come back
 * together. None is shorter than a second, so that nothing ever spins.
 */
final class Pauses {

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    Pauses(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** @param failures how many in a row, not less than one */
    Duration after(int failures) {
        long ceiling = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures - 1, 20));
        return Duration.ofMillis(random.nextLong(1000, ceiling + 1));
    }
}
