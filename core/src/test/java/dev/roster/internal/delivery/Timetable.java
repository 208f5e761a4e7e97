package dev.roster.internal.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** An executor whose time passes by hand: what is scheduled is done, with its pause, when a test says so. */
final class Timetable extends ScheduledThreadPoolExecutor {

    private final Deque<Runnable> next = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private boolean closed;

    Timetable() {
        super(0);
    }

    /** Does what is next. */
    void tick() {
        next.remove().run();
    }

    boolean isEmpty() {
        return next.isEmpty();
    }

    /** All that was asked for, in order. */
    List<Duration> pauses() {
        return pauses;
    }

    void closeByHand() {
        closed = true;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        pauses.add(Duration.of(delay, unit.toChronoUnit()));
        next.add(task);
        return super.schedule((Callable<String>) () -> "never", 1, TimeUnit.DAYS);
    }

    @Override
    public void execute(Runnable task) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        task.run();
    }
}
