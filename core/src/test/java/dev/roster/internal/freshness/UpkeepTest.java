package dev.roster.internal.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.id.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** With threads, and a clock that is set by hand: a thread that waits for ten seconds to pass waits until they are said to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpkeepTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private final AtomicLong nanos = new AtomicLong();
    private final Ticks ticks = new Ticks(nanos::get);
    private final AtomicLong asked = new AtomicLong();
    private final AtomicInteger rounds = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final Executor starting = work -> {
        Thread thread = new Thread(work);
        synchronized (threads) {
            threads.add(thread);
        }
        thread.start();
    };
    private volatile Runnable round = () -> {};
    private final Upkeep upkeep = new Upkeep(
            ticks,
            SHORT,
            asked::get,
            () -> {
                rounds.incrementAndGet();
                round.run();
            },
            starting);

    @AfterEach
    void end() {
        untilAllEnd(nanos);
    }

    @Test
    void two_threads_run_while_somebody_asks() {
        assertThat(ticks.stand()).isTrue();
        upkeep.wake();
        upkeep.wake();
        untilRoundsMore();
        until(() -> !ticks.stand());
        for (int i = 0; i < 5; i++) {
            asked.incrementAndGet();
            untilRoundsMore();
            nanos.addAndGet(Duration.ofSeconds(9).toNanos());
            asked.incrementAndGet();
            untilRoundsMore();
        }
        long now = ticks.exact();
        until(() -> ticks.now() == now);
        assertThat(started().stream().filter(Thread::isAlive)).hasSize(2);
    }

    @Test
    void they_end_when_nobody_asks_and_start_again_when_somebody_does() {
        for (int i = 0; i < 3; i++) {
            upkeep.wake();
            untilRoundsMore();
            until(() -> !ticks.stand());

            untilAllEnd(nanos);
            assertThat(ticks.stand()).isTrue();
        }
    }

    @Test
    void a_round_that_fails_is_not_the_last_one() {
        for (Throwable failure : List.of(new IllegalStateException("whatever"), new LinkageError("whatever"))) {
            round = () -> sneak(failure);
            upkeep.wake();
            untilRoundsMore();
            untilRoundsMore();
        }
        round = () -> {};
        untilRoundsMore();
        assertThat(started().stream().filter(Thread::isAlive)).hasSize(2);
    }

    @Test
    void a_thread_that_is_interrupted_ends_and_another_one_takes_over() {
        upkeep.wake();
        until(() -> !ticks.stand());
        started().forEach(Thread::interrupt);
        until(() -> started().stream().limit(2).noneMatch(Thread::isAlive));

        asked.incrementAndGet();
        upkeep.wake();

        untilRoundsMore();
        until(() -> !ticks.stand());
    }

    @Test
    void a_clock_that_stops_alone_is_started_again() {
        upkeep.wake();
        until(() -> !ticks.stand());
        Thread clock = started().get(1);
        clock.interrupt();
        until(() -> !clock.isAlive());

        until(() -> !ticks.stand());
        assertThat(started()).hasSizeGreaterThan(2);
    }

    @Test
    void where_no_thread_can_be_had_the_ticks_stand() {
        AtomicInteger tries = new AtomicInteger();
        Upkeep without = new Upkeep(ticks, SHORT, asked::get, () -> {}, work -> {
            tries.incrementAndGet();
            throw new OutOfMemoryError("no thread");
        });
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(without::wake);
        }
        assertThat(tries).as("it is tried again").hasValue(2);
        assertThat(ticks.stand()).isTrue();

        Upkeep clockless = new Upkeep(ticks, SHORT, asked::get, () -> {}, work -> {
            if (tries.incrementAndGet() > 3) {
                throw new OutOfMemoryError("no second thread");
            }
            work.run();
        });
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(clockless::wake);
        assertThat(ticks.stand()).isTrue();
    }

    @Test
    void only_one_thread_puts_the_ticks_forward() {
        AtomicInteger steps = new AtomicInteger();
        ticks.run(() -> {
            ticks.run(() -> {
                throw new AssertionError("a second one");
            });
            return steps.incrementAndGet() < 3;
        });
        assertThat(steps).hasValue(3);
        assertThat(ticks.stand()).isTrue();
    }

    @Test
    void while_the_ticks_stand_no_lease_runs_by_them_and_answers_are_right_all_the_same() {
        TwoNodes nodes = new TwoNodes();
        UserId grace = nodes.aManager();
        assertThat(nodes.mayReprocess(grace)).isTrue();
        Kept kept = nodes.kept.recent(nodes.acme, grace);
        assertThat(nodes.kept.isGood(kept)).isTrue();
        nodes.ticks.run(() -> false);
        assertThat(nodes.kept.isGood(kept)).isFalse();

        assertThat(nodes.mayReprocess(grace)).isTrue();
        assertThat(nodes.all(List.of(grace))).hasSize(1);
        assertThat(nodes.storage.reads())
                .as("it is known to be right by the clock")
                .isEqualTo(1);
        nodes.there().suspend(grace, "left");
        nodes.nanos.addAndGet(TwoNodes.BOUND.toNanos());
        assertThat(nodes.mayReprocess(grace)).isFalse();
    }

    @Test
    void with_threads_a_change_of_another_node_is_there_when_the_time_has_passed() {
        TwoNodes nodes = new TwoNodes(rules -> rules.bound(SHORT), starting);
        UserId grace = nodes.aManager();
        assertThat(nodes.mayReprocess(grace)).isTrue();
        nodes.there().suspend(grace, "left");
        until(() -> !nodes.mayReprocess(grace));
        assertThat(nodes.kept.counts().renewals()).isPositive();
        untilAllEnd(nodes.nanos);
    }

    @Test
    void the_threads_of_a_roster_do_not_keep_a_jvm() throws Exception {
        Thread[] ran = new Thread[1];
        Upkeep.daemons().execute(() -> ran[0] = Thread.currentThread());
        until(() -> ran[0] != null);
        ran[0].join(TimeUnit.MINUTES.toMillis(1));
        assertThat(ran[0].isDaemon()).isTrue();
        assertThat(ran[0].getName()).startsWith("roster");
    }

    private List<Thread> started() {
        synchronized (threads) {
            return List.copyOf(threads);
        }
    }

    private void untilRoundsMore() {
        int before = rounds.get();
        until(() -> rounds.get() > before + 1);
    }

    private void untilAllEnd(AtomicLong clock) {
        until(() -> {
            clock.addAndGet(Duration.ofSeconds(1).toNanos());
            return started().stream().noneMatch(Thread::isAlive);
        });
    }

    private static void until(BooleanSupplier isSo) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it never happens").isLessThan(deadline);
            Thread.yield();
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable failure) throws E {
        throw (E) failure;
    }
}
