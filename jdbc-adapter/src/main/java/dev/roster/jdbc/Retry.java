package dev.roster.jdbc;

import dev.roster.failure.ConcurrentChange;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Repeats what lost against another transaction, with pauses that grow and are random, so that rivals part. */
final class Retry {

    private static final int ATTEMPTS = 20;
    private static final long FIRST_PAUSE_MICROS = 2_000;
    private static final long LONGEST_PAUSE_MICROS = 250_000;

    private Retry() {}

    static <T> T untilWon(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ConcurrentChange lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
                pause(attempt, lost);
            }
        }
    }

    private static void pause(int attempt, ConcurrentChange lost) {
        long most = Math.min(LONGEST_PAUSE_MICROS, FIRST_PAUSE_MICROS << attempt);
        try {
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextLong(most));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw lost;
        }
    }
}
