package dev.roster.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.contract.Fixtures;
import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.DispatchCounts;
import dev.roster.failure.StorageFailure;
import dev.roster.id.DeliveryId;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.SettableClock;
import dev.roster.port.Settlement;
import dev.roster.scenario.PassingOn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How answers get on record beside the sending. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordingTest {

    private static final Set<Thread.State> WAITING =
            Set.of(Thread.State.BLOCKED, Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final InMemoryStorage memory = new InMemoryStorage(new SettableClock());
    private final Watched storage = new Watched(memory);
    private final Tally tally = new Tally();

    private Set<DeliveryId> onRecord(List<Settled> mails) {
        return storage.inTransaction(unit -> Settled.record(unit, mails));
    }

    private static final class Watched extends PassingOn {

        private volatile int transactions;
        private int failures;
        private CountDownLatch goOn = new CountDownLatch(0);

        Watched(InMemoryStorage storage) {
            super(storage);
        }

        private synchronized void begun() {
            transactions++;
        }

        @Override
        public <T> T inTransaction(Work<T> work) {
            begun();
            await(goOn);
            if (failures-- > 0) {
                throw new StorageFailure("out of reach", null);
            }
            return super.inTransaction(work);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Mails that were claimed and sent. */
    private List<Settled> sent(int mails) {
        return memory.inTransaction(unit -> {
            unit.outbox()
                    .enqueue(IntStream.range(0, mails)
                            .mapToObj(i -> Fixtures.aQueuedMail()
                                    .ofAPerson()
                                    .dueAt(memory.clock().instant())
                                    .build())
                            .toList());
            return unit.outbox().claim(mails, Duration.ofMinutes(5)).stream()
                    .map(RecordingTest::sent)
                    .toList();
        });
    }

    private static Settled sent(Delivery claimed) {
        return new Settled(
                claimed,
                new Settlement(
                        claimed.id(),
                        claimed.attempt(),
                        0,
                        DeliveryState.SENT,
                        Optional.empty(),
                        Optional.of("250 ok")));
    }

    private DispatchCounts counts() {
        return tally.counts(Optional.empty());
    }

    @Test
    void by_hand_each_answer_is_recorded_before_the_next_mail() {
        Recording recording = new Recording(this::onRecord, tally, Runnable::run);
        int n = 0;
        for (Settled each : sent(20)) {
            assertThat(recording.add(each)).isTrue();
            n++;
            assertThat(counts().sent()).isEqualTo(n);
        }
        recording.finish(List.of());
        assertThat(storage.transactions).isEqualTo(20);
    }

    @Test
    void what_comes_while_others_are_recorded_goes_together_and_never_more_than_stated_are_unrecorded()
            throws Exception {
        List<Thread> threads = new ArrayList<>();
        Recording recording = new Recording(this::onRecord, tally, task -> {
            Thread thread = new Thread(task, "records");
            threads.add(thread);
            thread.start();
        });
        List<Settled> mails = sent(100);
        storage.goOn = new CountDownLatch(1);
        AtomicInteger taken = new AtomicInteger();
        FutureTask<String> sending = new FutureTask<>(
                () -> {
                    for (Settled each : mails) {
                        taken.incrementAndGet();
                        recording.add(each);
                    }
                    recording.finish(List.of());
                },
                "done");
        Thread sender = new Thread(sending, "sends");
        sender.start();
        while (!sending.isDone() && !(storage.transactions > 0 && WAITING.contains(sender.getState()))) {
            Thread.onSpinWait();
        }
        assertThat(sending).isNotDone();
        assertThat(taken.get()).isLessThanOrEqualTo(Recording.MOST_UNRECORDED);
        storage.goOn.countDown();
        assertThat(sending.get(1, TimeUnit.MINUTES)).isEqualTo("done");
        for (Thread each : threads) {
            each.join(60_000);
        }

        assertThat(counts().sent()).isEqualTo(100);
        assertThat(counts().lost()).isZero();
        assertThat(storage.transactions).isLessThan(100);
    }

    @Test
    void where_nobody_else_records_in_time_the_sender_does() {
        Recording recording = new Recording(this::onRecord, tally, task -> {});
        int n = 0;
        for (Settled each : sent(100)) {
            recording.add(each);
            n++;
            assertThat(n - counts().sent()).isLessThan(Recording.MOST_UNRECORDED / 2);
        }
        recording.finish(List.of());
        assertThat(counts().sent()).isEqualTo(100);
        assertThat(storage.transactions).isEqualTo(13);
    }

    @Test
    void where_the_executor_is_shut_down_the_sender_records() {
        Recording recording = new Recording(this::onRecord, tally, task -> {
            throw new RejectedExecutionException("shut down");
        });
        sent(3).forEach(recording::add);

        assertThat(counts().sent()).isEqualTo(3);
    }

    @Test
    void an_error_loses_no_answer_either() {
        AtomicInteger errors = new AtomicInteger(1);
        Recording recording = new Recording(
                mails -> {
                    if (errors.getAndDecrement() > 0) {
                        throw new StackOverflowError("too deep");
                    }
                    return onRecord(mails);
                },
                tally,
                task -> {
                    try {
                        task.run();
                    } catch (StackOverflowError e) {
                        // Ends the thread that records, and nobody sees it.
                    }
                });

        assertThat(recording.add(sent(1).get(0))).as("the run is to end").isFalse();
        recording.finish(List.of());

        assertThat(counts().sent()).isEqualTo(1);
    }

    @Test
    void what_could_not_be_recorded_is_tried_once_more_at_the_end() {
        Recording recording = new Recording(this::onRecord, tally, Runnable::run);
        List<Settled> mails = sent(3);
        assertThat(recording.add(mails.get(0))).isTrue();
        storage.failures = 1;

        assertThat(recording.add(mails.get(1))).as("the run is to end").isFalse();
        recording.finish(List.of(mails.get(2)));

        assertThat(counts().sent()).isEqualTo(3);
    }

    @Test
    void a_storage_that_is_still_out_of_reach_is_told() {
        Recording recording = new Recording(this::onRecord, tally, Runnable::run);
        List<Settled> mails = sent(2);
        storage.failures = 2;
        assertThat(recording.add(mails.get(0))).isFalse();

        assertThatThrownBy(() -> recording.finish(List.of())).isInstanceOf(StorageFailure.class);
        assertThat(counts().sent()).isZero();
    }

    @Test
    void marks_that_somebody_else_took_over_are_counted_as_lost() {
        Recording recording = new Recording(this::onRecord, tally, Runnable::run);
        List<Settled> mails = sent(1);
        recording.add(mails.get(0));
        recording.add(mails.get(0));

        assertThat(counts().sent()).isEqualTo(1);
        assertThat(counts().lost()).isEqualTo(1);
    }
}
