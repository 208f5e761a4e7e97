package dev.roster.mail;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps the time, on one daemon thread that is there only while mails are being sent. */
final class Watchdog {

    private static final long IDLE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor timer;

    Watchdog() {
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "roster-mail-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Starts the time of one mail; to be closed when the mail is done. */
    Budget start(Duration time) {
        AtomicReference<Future<?>> end = new AtomicReference<>();
        Budget budget = new Budget(() -> end.get().cancel(false));
        end.set(timer.schedule(budget::spend, time.toMillis(), TimeUnit.MILLISECONDS));
        return budget;
    }
}
