package dev.roster.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A few hash at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(20)
class HashingGateTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch finish = new CountDownLatch(1);
    private final AtomicInteger hashing = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger hashed = new AtomicInteger();

    @AfterEach
    void letAllGo() {
        finish.countDown();
        callers.shutdownNow();
    }

    /** A hash that takes until the test says so. */
    private String slowly() {
        most.accumulateAndGet(hashing.incrementAndGet(), Math::max);
        hashed.incrementAndGet();
        try {
            finish.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hashing.decrementAndGet();
        return "hash";
    }

    private Future<Optional<String>> askingIn(HashingGate gate) {
        return callers.submit(() -> gate.in(this::slowly));
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static void until(BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            assertThat(Thread.currentThread().isInterrupted())
                    .as("interrupted by the time-out")
                    .isFalse();
            Thread.yield();
        }
    }

    @Test
    void case_37_of_two_hundred_at_once_only_as_many_hash_as_may_and_the_rest_is_answered_without() {
        HashingGate gate = new HashingGate(3, Duration.ZERO);
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger sentAway = new AtomicInteger();
        List<Future<Optional<String>>> flood = IntStream.range(0, 200)
                .mapToObj(i -> callers.submit(() -> {
                    start.await();
                    Optional<String> answer = gate.in(this::slowly);
                    if (answer.isEmpty()) {
                        sentAway.incrementAndGet();
                    }
                    return answer;
                }))
                .toList();
        start.countDown();

        until(() -> sentAway.get() + hashing.get() == 200);
        assertThat(hashing)
                .as("still hashing, when all others have their answer")
                .hasValue(3);
        finish.countDown();

        assertThat(flood.stream().map(HashingGateTest::answer).flatMap(Optional::stream))
                .containsExactly("hash", "hash", "hash");
        assertThat(most).hasValue(3);
        assertThat(hashed).hasValue(3);
    }

    @Test
    void case_37_of_two_hundred_who_wait_only_as_many_wait_as_have_a_chance() {
        HashingGate gate = new HashingGate(2, LONG);
        List<Future<Optional<String>>> flood =
                IntStream.range(0, 200).mapToObj(i -> askingIn(gate)).toList();

        until(() -> flood.stream().filter(Future::isDone).count() + hashing.get() + gate.waiting() == 200);
        assertThat(hashing).hasValue(2);
        assertThat(gate.waiting()).isEqualTo(16);
        finish.countDown();

        assertThat(flood.stream().map(HashingGateTest::answer).flatMap(Optional::stream))
                .hasSize(18);
        assertThat(most).hasValueLessThanOrEqualTo(2);
        assertThat(hashed).hasValue(18);
    }

    @Test
    void who_waits_gets_a_turn_when_one_is_free_in_the_order_of_asking() {
        HashingGate gate = new HashingGate(1, LONG);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        askingIn(gate);
        until(() -> hashing.get() == 1);
        List<Future<Optional<Boolean>>> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            waiting.add(callers.submit(() -> gate.in(() -> order.add(number))));
            until(() -> gate.waiting() == number + 1);
        }
        assertThat(order).isEmpty();
        finish.countDown();

        assertThat(waiting.stream().map(HashingGateTest::answer)).containsOnly(Optional.of(true));
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void who_waits_in_vain_is_answered_when_the_time_is_over_without_hashing() {
        HashingGate gate = new HashingGate(1, Duration.ofMillis(20));
        Future<Optional<String>> first = askingIn(gate);
        until(() -> hashing.get() == 1);

        assertThat(gate.in(this::slowly)).isEmpty();
        assertThat(hashed).hasValue(1);
        finish.countDown();
        assertThat(answer(first)).contains("hash");
        assertThat(gate.in(() -> "after")).as("nothing is left behind").contains("after");
    }

    @Test
    void an_interrupted_thread_has_no_turn_and_stays_interrupted() {
        HashingGate gate = new HashingGate(1, LONG);
        Thread.currentThread().interrupt();
        Optional<String> answer = gate.in(this::slowly);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(answer).isEmpty();
        assertThat(hashed).hasValue(0);
    }

    @Test
    void whoever_is_interrupted_while_waiting_goes_and_leaves_the_place_to_others() throws InterruptedException {
        HashingGate gate = new HashingGate(1, LONG);
        askingIn(gate);
        until(() -> hashing.get() == 1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            boolean empty = gate.in(this::slowly).isEmpty();
            interrupted.complete(empty && Thread.currentThread().isInterrupted());
        });
        waiting.start();
        until(() -> gate.waiting() == 1);
        waiting.interrupt();
        waiting.join(30_000);

        assertThat(answer(interrupted)).isTrue();
        assertThat(hashed).hasValue(1);
        assertThat(gate.waiting()).isZero();
    }

    @Test
    void a_hash_that_fails_gives_its_turn_back() {
        HashingGate gate = new HashingGate(1, Duration.ZERO);
        for (int i = 0; i < 20; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> gate.in(() -> {
                        throw new IllegalStateException("broken");
                    }));
        }
        assertThat(gate.in(() -> "after")).contains("after");
    }

    @Test
    void half_of_the_processors_hash_unless_set() {
        assertThat(HashingGate.usual(1)).isEqualTo(1);
        assertThat(HashingGate.usual(2)).isEqualTo(1);
        assertThat(HashingGate.usual(3)).isEqualTo(1);
        assertThat(HashingGate.usual(16)).isEqualTo(8);
    }
}
