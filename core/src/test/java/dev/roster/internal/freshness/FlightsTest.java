package dev.roster.internal.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FlightsTest {

    private final Flights<String, Integer> flights = new Flights<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch isAtIt = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void whoever_comes_meanwhile_is_given_what_was_made() throws Exception {
        Future<Integer> first = threads.submit(() -> flights.share("a", made -> true, () -> slowly(1)));
        isAtIt.await();
        Future<Integer> second = waiting(() -> flights.share("a", made -> true, () -> 2));
        assertThat(flights.share("b", made -> true, () -> 3)).as("another key").isEqualTo(3);
        goOn.countDown();

        assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(second.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(flights.share("a", made -> true, () -> 4)).as("it is over").isEqualTo(4);
    }

    @Test
    void what_is_not_enough_is_made_again() throws Exception {
        Future<Integer> first = threads.submit(() -> flights.share("a", made -> true, () -> slowly(1)));
        isAtIt.await();
        Future<Integer> second = waiting(() -> flights.share("a", made -> made > 1, () -> 2));
        goOn.countDown();

        assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(second.get(60, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void one_that_fails_holds_up_nobody() throws Exception {
        Future<Integer> first = threads.submit(() -> flights.share("a", made -> true, () -> {
            slowly(1);
            throw new LinkageError("whatever");
        }));
        isAtIt.await();
        Future<Integer> second = waiting(() -> flights.share("a", made -> true, () -> 2));
        goOn.countDown();

        assertThat(second.get(60, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(first)
                .failsWithin(java.time.Duration.ofSeconds(60))
                .withThrowableThat()
                .withCauseInstanceOf(LinkageError.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> flights.share("a", made -> true, () -> {
                    throw new IllegalStateException();
                }));
        assertThat(flights.share("a", made -> true, () -> 3)).isEqualTo(3);
    }

    /** Somebody who waits for the one who is at it. */
    private Future<Integer> waiting(Callable<Integer> work) throws InterruptedException {
        FutureTask<Integer> task = new FutureTask<>(work);
        Thread thread = new Thread(task);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return task;
    }

    private int slowly(int made) {
        isAtIt.countDown();
        try {
            goOn.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        return made;
    }
}
