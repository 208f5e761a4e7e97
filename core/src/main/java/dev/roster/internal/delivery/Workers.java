package dev.roster.internal.delivery;

import dev.roster.delivery.DispatchRules;
import dev.roster.delivery.Dispatching;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The workers of a dispatcher that was started. */
final class Workers implements Dispatching {

    private final CountDownLatch atWork;
    private final List<Worker> workers;

    private Workers(
            Rounds rounds,
            DispatchRules rules,
            RandomGenerator random,
            ScheduledExecutorService executor,
            Runnable afterwards) {
        atWork = new CountDownLatch(rules.workers());
        Runnable atEnd = () -> {
            atWork.countDown();
            if (!isRunning()) {
                afterwards.run();
            }
        };
        workers = IntStream.range(0, rules.workers())
                .mapToObj(i -> new Worker(rounds, executor, rules, random, atEnd))
                .toList();
    }

    /** On threads of the host's. */
    static Dispatching on(
            ScheduledExecutorService executor, Rounds rounds, DispatchRules rules, RandomGenerator random) {
        return new Workers(rounds, rules, random, executor, () -> {}).begin();
    }

    /** On threads of their own, which end with them: for each worker one that sends and one that records. */
    static Dispatching onTheirOwn(Rounds rounds, DispatchRules rules, RandomGenerator random) {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(2 * rules.workers(), named());
        executor.setRemoveOnCancelPolicy(true);
        return new Workers(rounds, rules, random, executor, executor::shutdown).begin();
    }

    private static ThreadFactory named() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "roster-dispatch-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    private Dispatching begin() {
        workers.forEach(worker -> worker.pause(Duration.ZERO));
        return this;
    }

    @Override
    public boolean stop(Duration within) {
        workers.forEach(Worker::stop);
        try {
            return atWork.await(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isRunning() {
        return atWork.getCount() > 0;
    }
}
