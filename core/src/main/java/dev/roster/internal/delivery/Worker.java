package dev.roster.internal.delivery;

import dev.roster.delivery.DispatchRules;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one round after the other on the threads of an executor, and holds none while it pauses, until it is stopped. */
final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private enum State {
        PAUSING,
        WORKING,
        ENDED
    }

    private final Rounds rounds;
    private final ScheduledExecutorService executor;
    private final DispatchRules rules;
    private final RandomGenerator random;
    private final Pauses afterFailures;
    private final Runnable atEnd;
    private int failures;
    private State state = State.PAUSING;
    private @Nullable Future<?> next;
    private volatile boolean stopping;

    /** @param atEnd told once, when no round is done any more */
    Worker(
            Rounds rounds,
            ScheduledExecutorService executor,
            DispatchRules rules,
            RandomGenerator random,
            Runnable atEnd) {
        this.rounds = rounds;
        this.executor = executor;
        this.rules = rules;
        this.random = random;
        this.afterFailures = new Pauses(FIRST, LONGEST, random);
        this.atEnd = atEnd;
    }

    /** Does the next round after a pause; ends if the executor takes nothing any more. */
    synchronized void pause(Duration pause) {
        state = State.PAUSING;
        try {
            next = executor.schedule(this::work, pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.info("The executor was shut down; no mails are sent on its threads any more");
            end();
        }
    }

    /** Ends at once if it pauses, else after the mail in hand. */
    synchronized void stop() {
        stopping = true;
        if (state == State.PAUSING) {
            if (next != null) {
                next.cancel(false);
            }
            end();
        }
    }

    private void work() {
        synchronized (this) {
            if (state == State.ENDED) {
                return;
            }
            state = State.WORKING;
        }
        Duration pause = round();
        synchronized (this) {
            if (stopping) {
                end();
            } else {
                pause(pause);
            }
        }
    }

    /** Nothing that goes wrong ends it: mails would wait, and nobody would know. */
    private Duration round() {
        try {
            int claimed = rounds.next(executor, () -> stopping);
            failures = 0;
            return claimed > 0 ? Duration.ZERO : rounds.pause(idle());
        } catch (Throwable failure) {
            failures++;
            LOG.error("Mails are not sent for now; this is tried again", failure);
            rounds.trouble(failure);
            return afterFailures.after(failures);
        }
    }

    private Duration idle() {
        long pause = rules.idlePause().toNanos();
        return Duration.ofNanos(random.nextLong(pause / 2, pause + pause / 2));
    }

    private void end() {
        state = State.ENDED;
        atEnd.run();
    }
}
