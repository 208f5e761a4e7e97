package dev.roster.jdbc.freshness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that wants to run every five milliseconds, as the one does that tells Roster the time, and notes for how long the
 * machine did not let it. A process that stands still cannot notice that time passes.
 */
final class Standstill implements AutoCloseable {

    /** What leases leave for the thread that tells the time, since it may have to wait for a processor. */
    private static final Duration RESERVE = Duration.ofMillis(100);

    private static final long STEP = Duration.ofMillis(5).toNanos();

    private final Thread thread = new Thread(this::run, "standstill");
    private volatile boolean enough;
    private volatile long longest;

    Standstill() {
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        long last = System.nanoTime();
        while (!enough) {
            LockSupport.parkNanos(STEP);
            long now = System.nanoTime();
            longest = Math.max(longest, now - last - STEP);
            last = now;
        }
    }

    /** The longest until now. */
    Duration longest() {
        return Duration.ofNanos(longest);
    }

    /** A bound, and by how much it may be missed, since this process stood still for longer than is left for that. */
    static Duration allowed(Duration bound, Duration stood) {
        return stood.compareTo(RESERVE) > 0 ? bound.plus(stood).minus(RESERVE) : bound;
    }

    @Override
    public void close() {
        enough = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
