package dev.roster.contract;

import dev.roster.failure.ConcurrentChange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Starts several threads at one moment. */
final class Together {

    private static final int MOST_REPEATS = 1_000;

    private Together() {}

    /** What each of some threads, which all begin together, comes to. */
    static <T> List<T> run(int threads, IntFunction<T> work) {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                futures.add(executor.submit((Callable<T>) () -> {
                    start.await(60, TimeUnit.SECONDS);
                    return repeating(number, work);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(120, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException failure) {
            throw new AssertionError("A thread failed: " + failure.getCause(), failure.getCause());
        } catch (TimeoutException stuck) {
            throw new AssertionError("Threads do not come to an end", stuck);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } finally {
            executor.shutdownNow();
        }
    }

    /** A storage may give up a transaction that lost; whoever asked for it repeats it, as a host would. */
    private static <T> T repeating(int number, IntFunction<T> work) {
        for (int i = 0; ; i++) {
            try {
                return work.apply(number);
            } catch (ConcurrentChange lost) {
                if (i == MOST_REPEATS) {
                    throw lost;
                }
            }
        }
    }
}
