package dev.roster.security;

import dev.roster.failure.Refused;
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

/** Starts calls at one moment, each on a thread of its own, and tells what each came to. */
final class Race implements AutoCloseable {

    /** How often each race is run; {@code -Droster.races=10000} for more. */
    static final int RUNS = Integer.getInteger("roster.races", 500);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** The result of a call, or the reason for which it was refused. Anything else that is thrown fails the test. */
    static Object answer(Callable<?> call) {
        try {
            return call.call();
        } catch (Refused refused) {
            return refused.reason();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    List<Object> run(List<? extends Callable<?>> calls) {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        List<Future<Object>> running = new ArrayList<>();
        for (Callable<?> call : calls) {
            running.add(threads.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return answer(call);
            }));
        }
        List<Object> answers = new ArrayList<>();
        try {
            for (Future<Object> each : running) {
                answers.add(each.get(30, TimeUnit.SECONDS));
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
        return answers;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
