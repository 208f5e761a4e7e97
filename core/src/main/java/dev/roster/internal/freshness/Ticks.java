package dev.roster.internal.freshness;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The time, in nanoseconds since this was made, as a number that lies ready: reading the clock costs ten times what a check
 * does. A thread puts it forward every few milliseconds while somebody asks. While it stands, no lease runs by it, so that
 * whoever asks reads the clock. Whatever ends that thread, the last that it does is to have it stand.
 */
final class Ticks {

    /** How far it is behind, usually at most. */
    static final long STEP = 5_000_000;

    private static final long STANDING = Long.MAX_VALUE;

    private final LongSupplier nanos;
    private final long origin;
    private final AtomicBoolean going = new AtomicBoolean();
    private volatile long now = STANDING;

    Ticks(LongSupplier nanos) {
        this.nanos = nanos;
        origin = nanos.getAsLong();
    }

    /** About now, or later than all times if it stands. */
    long now() {
        return now;
    }

    boolean stand() {
        return now == STANDING;
    }

    /** Now. */
    long exact() {
        return nanos.getAsLong() - origin;
    }

    /** Now, in steps of about a second. */
    int coarse() {
        return coarse(exact());
    }

    /** A time in steps of about a second, for what is to be told roughly. */
    static int coarse(long time) {
        return (int) (time >>> 30);
    }

    /** Has it go, on the thread that calls, for as long as that is wanted; unless another thread does. */
    void run(BooleanSupplier isWanted) {
        if (!going.compareAndSet(false, true)) {
            return;
        }
        try {
            while (isWanted.getAsBoolean() && !Thread.interrupted()) {
                step();
                LockSupport.parkNanos(STEP);
            }
        } finally {
            now = STANDING;
            going.set(false);
        }
    }

    void step() {
        now = exact();
    }
}
