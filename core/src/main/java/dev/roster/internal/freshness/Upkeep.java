package dev.roster.internal.freshness;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two threads, while somebody asks: one prolongs leases before they end, and has the other one put the ticks forward. Both
 * are gone ten seconds after the last question, so that nothing need be closed. Should one die, nothing is answered from what
 * is old: leases end or the ticks stand, and whoever asks sees to it.
 */
final class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final long IDLE_NANOS = Duration.ofSeconds(10).toNanos();

    /** How many rounds there are in the time that leases run. */
    private static final int ROUNDS = 5;

    private final Ticks ticks;
    private final long pause;
    private final LongSupplier asked;
    private final Runnable round;
    private final Executor threads;
    private final AtomicBoolean awake = new AtomicBoolean();

    /**
     * @param bound a fifth of it is the pause between two rounds
     * @param asked a number that changes when somebody asks
     * @param round what is to be done again and again
     * @param threads runs each of the two on a thread of its own
     */
    Upkeep(Ticks ticks, Duration bound, LongSupplier asked, Runnable round, Executor threads) {
        this.ticks = ticks;
        pause = bound.toNanos() / ROUNDS;
        this.asked = asked;
        this.round = round;
        this.threads = threads;
    }

    /** Runs each on a thread that does not keep the JVM, and inherits nothing of whoever happens to ask. */
    static Executor daemons() {
        return work -> {
            Thread thread = new Thread(null, work, "roster-access", 0, false);
            thread.setDaemon(true);
            thread.start();
        };
    }

    /** Has them run, if they do not. */
    void wake() {
        if (awake.get() || !awake.compareAndSet(false, true)) {
            return;
        }
        boolean runs = false;
        try {
            threads.execute(this::run);
            runs = true;
        } finally {
            if (!runs) {
                awake.set(false);
            }
        }
    }

    private void run() {
        AtomicBoolean isWanted = new AtomicBoolean(true);
        try {
            rounds(isWanted);
        } finally {
            // From here on, whoever asks finds that the ticks stand, and wakes it again.
            isWanted.set(false);
            awake.set(false);
        }
    }

    private void rounds(AtomicBoolean isWanted) {
        long lastAsked = asked.getAsLong();
        long idleSince = ticks.exact();
        int failed = 0;
        while (ticks.exact() - idleSince < IDLE_NANOS && !Thread.interrupted()) {
            if (ticks.stand()) {
                threads.execute(() -> ticks.run(isWanted::get));
            }
            failed = isDone(failed) ? 0 : failed + 1;
            LockSupport.parkNanos(pause);
            long now = asked.getAsLong();
            if (now != lastAsked) {
                lastAsked = now;
                idleSince = ticks.exact();
            }
        }
    }

    /** Said once when it has gone on for so long that it matters, and not when a host closes its storage before it goes. */
    private boolean isDone(int failed) {
        try {
            round.run();
            return true;
        } catch (RuntimeException | Error failure) {
            if (failed == ROUNDS) {
                LOG.warn(
                        "Answers about access cannot be kept fresh; until they can, each is read from storage",
                        failure);
            }
            return false;
        }
    }
}
