package dev.roster.scenario;

import dev.roster.failure.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets several people act at the same moment. */
public final class Race {

    private Race() {}

    /**
     * Starts all at one barrier.
     *
     * @param all what they do, each on a thread of its own
     * @return for each, in order, what it yielded, or the {@link dev.roster.failure.Refusal.Reason} of its refusal
     */
    public static List<Object> run(List<? extends Callable<?>> all) {
        CyclicBarrier start = new CyclicBarrier(all.size());
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<?> one : all) {
                running.add(threads.submit(() -> after(start, one)));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> each : running) {
                results.add(each.get(30, TimeUnit.SECONDS));
            }
            return results;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("a racer did not come to an end as it should", e);
        } finally {
            threads.shutdownNow();
        }
    }

    static List<Object> run(Callable<?> one, Callable<?> other) {
        return run(List.of(one, other));
    }

    /** A racer that yields nothing else. */
    static Callable<String> done(Runnable act) {
        return () -> {
            act.run();
            return Outcomes.DONE;
        };
    }

    private static Object after(CyclicBarrier start, Callable<?> one)
            throws BrokenBarrierException, InterruptedException, TimeoutException {
        start.await(30, TimeUnit.SECONDS);
        try {
            return one.call();
        } catch (Refused refused) {
            return refused.reason();
        } catch (Exception e) {
            throw new AssertionError("neither done nor refused", e);
        }
    }
}
