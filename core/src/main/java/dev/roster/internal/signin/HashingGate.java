package dev.roster.internal.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few hash at once. A hash is meant to be slow, so that a flood of sign-ins would take every processor and thread of
 * the host; here it takes some processors, and who would wait for long is sent away at once. Turns come in the order of
 * asking.
 */
public final class HashingGate {

    /** As many as a turn sees before the usual wait is over, with a quarter of a second each. */
    private static final int WAITING_PER_TURN = 8;

    private final Semaphore places;
    private final Semaphore turns;
    private final Duration longestWait;

    /**
     * @param atOnce how many hash at once
     * @param longestWait how long one waits for a turn; zero if nobody waits
     */
    public HashingGate(int atOnce, Duration longestWait) {
        places = new Semaphore(atOnce + atOnce * WAITING_PER_TURN);
        turns = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /** Half of the processors: more would hash no faster in all, and leave the host nothing for those already signed in. */
    public static int usual(int processors) {
        return Math.max(1, processors / 2);
    }

    /**
     * Hashes, when it is the caller's turn. Empty if it is not in time, if too many wait already, or if the thread is
     * interrupted, which it then still is: nothing was hashed.
     */
    public <T> Optional<T> in(Supplier<T> hashing) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return inTurn(hashing);
        } finally {
            places.release();
        }
    }

    /** How many wait now. */
    int waiting() {
        return turns.getQueueLength();
    }

    private <T> Optional<T> inTurn(Supplier<T> hashing) {
        if (!isTurn()) {
            return Optional.empty();
        }
        try {
            return Optional.of(hashing.get());
        } finally {
            turns.release();
        }
    }

    private boolean isTurn() {
        try {
            return turns.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
