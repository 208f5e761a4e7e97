package dev.roster.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Role;
import dev.roster.delivery.DispatchRules;
import dev.roster.delivery.Dispatching;
import dev.roster.failure.StorageFailure;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.port.Answer;
import dev.roster.scenario.PassingOn;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A dispatcher that works by itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkersTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static final class Rules extends Catalog {
        final Role member = role("member");
        final Role owner = owner("owner").manages(everyRole());
    }

    private final Rules app = new Rules();
    private final SettableClock clock = new SettableClock();
    private final Failing storage = new Failing(new InMemoryStorage(clock));
    private final RecordingMailer mailer = new RecordingMailer();
    private final Timetable timetable = new Timetable();
    private final Roster roster = with(DispatchRules.usual());
    private final UserId ada = roster.asHost("test")
            .addUser("ada@acme.example", PersonName.of("Ada", "Lovelace"))
            .id();
    private final OrganizationId acme = roster.asHost("test")
            .openOrganization("Acme", opening -> opening.owner(ada))
            .id();

    private Roster with(DispatchRules rules) {
        return Roster.builder()
                .storage(storage)
                .mailer(mailer)
                .catalog(app)
                .linkBase("https://app.example/join")
                .limits(Limits.none())
                .dispatching(rules)
                .build();
    }

    @AfterEach
    void nothing_is_scheduled_any_more() {
        timetable.shutdownNow();
    }

    private static final class Failing extends PassingOn {

        private volatile boolean failing;

        Failing(InMemoryStorage storage) {
            super(storage);
        }

        @Override
        public <T> T inTransaction(Work<T> work) {
            if (failing) {
                throw new StorageFailure("out of reach", null);
            }
            return super.inTransaction(work);
        }
    }

    private void invite(int guests) {
        roster.in(acme)
                .as(ada)
                .invite(
                        IntStream.range(0, guests)
                                .mapToObj(i -> Invitee.of("guest" + i + "@acme.example"))
                                .toList(),
                        offer -> offer.role(app.member));
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void it_works_at_once_goes_on_while_mails_are_due_and_pauses_when_none_is() {
        invite(150);
        try (Dispatching running = roster.dispatcher().start(timetable)) {
            assertThat(running.isRunning()).isTrue();
            timetable.tick();
            assertThat(mailer.sent().size()).isEqualTo(100);
            timetable.tick();
            assertThat(mailer.sent().size()).isEqualTo(150);
            for (int i = 0; i < 200; i++) {
                timetable.tick();
            }
        }
        assertThat(timetable.pauses().subList(0, 3)).containsOnly(Duration.ZERO);
        List<Duration> idle = timetable.pauses().subList(3, timetable.pauses().size());
        assertThat(idle)
                .hasSize(200)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(500), Duration.ofMillis(1_500)));
        assertThat(idle).doesNotHaveDuplicates();
    }

    @Test
    void a_storage_that_fails_is_waited_out_ever_longer_and_ends_nothing() {
        invite(1);
        storage.failing = true;
        Dispatching running = roster.dispatcher().start(timetable);
        for (int failure = 1; failure <= 10; failure++) {
            timetable.tick();
            assertThat(timetable.pauses().get(failure))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(Math.min(60, 1L << (failure - 1))));
        }
        assertThat(roster.dispatcher().counts().lastTrouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("out of reach"));
        storage.failing = false;
        timetable.tick();
        timetable.tick();

        assertThat(mailer.sent().size()).isEqualTo(1);
        assertThat(timetable.pauses().get(12)).isLessThan(Duration.ofMillis(1_501));
        running.close();
    }

    @Test
    void an_error_of_the_mailer_does_not_end_it_and_takes_no_other_mail_with_it() {
        invite(3);
        mailer.answering(outgoing -> {
            throw new NoClassDefFoundError("acme/Template");
        });
        Dispatching running = roster.dispatcher().start(timetable);
        timetable.tick();
        assertThat(running.isRunning()).isTrue();
        assertThat(roster.dispatcher().counts().lastTrouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("the mailer failed", "acme/Template"));
        assertThat(roster.dispatcher().counts().deferred()).isEqualTo(3);

        mailer.answering(outgoing -> new Answer.Accepted("250 ok"));
        clock.advance(Duration.ofMinutes(1));
        timetable.tick();

        assertThat(mailer.sent().size()).isEqualTo(3);
        running.close();
    }

    @Test
    void who_is_stopped_while_it_pauses_ends_at_once() {
        Dispatching running = roster.dispatcher().start(timetable);

        assertThat(running.stop(Duration.ZERO)).isTrue();
        assertThat(running.stop(Duration.ZERO)).as("once more").isTrue();

        assertThat(running.isRunning()).isFalse();
        invite(1);
        timetable.tick();
        assertThat(mailer.attempts()).isEmpty();
        assertThat(timetable.isEmpty()).isTrue();
    }

    @Test
    void with_the_hosts_executor_it_ends() {
        Dispatching running = roster.dispatcher().start(timetable);
        invite(1);
        timetable.closeByHand();

        timetable.tick();

        assertThat(mailer.sent()).as("the answer is recorded by who sends").hasSize(1);
        assertThat(roster.dispatcher().counts().sent()).isEqualTo(1);
        assertThat(running.isRunning()).isFalse();
    }

    @Test
    void one_thread_of_the_hosts_is_enough_and_stays_the_hosts() throws InterruptedException {
        invite(50);
        CountDownLatch left = new CountDownLatch(50);
        mailer.answering(outgoing -> {
            left.countDown();
            return new Answer.Accepted("250 ok");
        });
        ScheduledExecutorService one = Executors.newSingleThreadScheduledExecutor();
        try {
            Dispatching running = roster.dispatcher().start(one);
            assertThat(left.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(running.stop(LONG)).isTrue();
            assertThat(one.isShutdown()).isFalse();
        } finally {
            one.shutdownNow();
        }
        assertThat(roster.dispatcher().counts().sent()).isEqualTo(50);
    }

    @Test
    void its_own_threads_are_named_daemons_and_end_with_it() throws InterruptedException {
        invite(500);
        CountDownLatch left = new CountDownLatch(500);
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        mailer.answering(outgoing -> {
            threads.add(Thread.currentThread());
            left.countDown();
            return new Answer.Accepted("250 ok");
        });
        Dispatching running =
                with(DispatchRules.usual().workers(4)).dispatcher().start();
        assertThat(left.await(1, TimeUnit.MINUTES)).isTrue();
        List<Thread> alive = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("roster-dispatch-"))
                .toList();
        assertThat(alive).isNotEmpty().allMatch(Thread::isDaemon);
        assertThat(threads).allMatch(thread -> thread.getName().startsWith("roster-dispatch-"));

        assertThat(running.stop(LONG)).isTrue();

        for (Thread thread : alive) {
            thread.join(LONG.toMillis());
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    @Test
    void whoever_waits_for_the_end_and_is_interrupted_stays_interrupted() throws InterruptedException {
        invite(1);
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        mailer.answering(outgoing -> {
            inHand.countDown();
            await(goOn);
            return new Answer.Accepted("250 ok");
        });
        Dispatching running = roster.dispatcher().start();
        assertThat(inHand.await(1, TimeUnit.MINUTES)).isTrue();
        Thread.currentThread().interrupt();
        assertThat(running.stop(LONG)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
        goOn.countDown();
        assertThat(running.stop(LONG)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
