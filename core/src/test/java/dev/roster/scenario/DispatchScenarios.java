package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.DispatchCounts;
import dev.roster.delivery.DispatchRules;
import dev.roster.delivery.Dispatcher;
import dev.roster.delivery.Dispatching;
import dev.roster.id.DeliveryId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.port.Answer;
import dev.roster.port.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails that are sent by many, while mail systems, mailers and nodes have their bad days. */
public abstract class DispatchScenarios implements Scenario {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final Answer ACCEPTED = new Answer.Accepted("250 ok");

    private final TeamAccounts accounts = new TeamAccounts();
    private final Consumer<Offer> asAdditional = offer -> offer.role(accounts.additional);
    private Stage stage;
    private Team acme;
    private Dispatcher dispatcher;

    @BeforeEach
    void acme_is_on_the_pro_plan() {
        stage = new Stage(this, accounts);
        acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.pro));
        dispatcher = stage.roster().dispatcher();
    }

    /** So many who are invited, and whose mails are all due. */
    private void invited(int guests) {
        for (int begin = 0; begin < guests; begin += 1_000) {
            acme.owner()
                    .invite(
                            IntStream.range(begin, Math.min(guests, begin + 1_000))
                                    .mapToObj(i -> Invitee.of("guest" + i + "@people.example"))
                                    .toList(),
                            asAdditional);
        }
        stage.pass(Duration.ofHours(1));
    }

    private Delivery mail(Invitation invitation) {
        return acme.owner().invitations().get(invitation.id()).delivery().orElseThrow();
    }

    private void everybodyWasWrittenToOnce(int guests) {
        assertThat(stage.mailer().sent()).hasSize(guests);
        assertThat(stage.mailer().attempts()).extracting(Outgoing::id).doesNotHaveDuplicates();
    }

    @Test
    void case_71_eight_at_once_send_each_mail_once() throws InterruptedException {
        int mails = Integer.getInteger("roster.mails", 400);
        invited(mails);
        CountDownLatch left = new CountDownLatch(mails);
        stage.mailer().answering(outgoing -> {
            left.countDown();
            return ACCEPTED;
        });
        List<Roster> nodes = stage.nodes(DispatchRules.usual().idlePause(Duration.ofMillis(50)));

        List<Dispatching> running =
                nodes.stream().map(node -> node.dispatcher().start()).toList();
        assertThat(left.await(5, TimeUnit.MINUTES)).as("all are sent").isTrue();
        running.forEach(each -> assertThat(each.stop(Duration.ofMinutes(1))).isTrue());

        assertThat(stage.mailer().attempts()).hasSize(mails);
        everybodyWasWrittenToOnce(mails);
        assertThat(sum(nodes, DispatchCounts::sent)).isEqualTo(mails);
        assertThat(sum(nodes, DispatchCounts::lost)).isZero();
        assertThat(dispatcher.step()).isZero();
    }

    private static long sum(List<Roster> nodes, ToLongFunction<DispatchCounts> which) {
        return nodes.stream()
                .map(node -> node.dispatcher().counts())
                .mapToLong(which)
                .sum();
    }

    @Test
    void case_71_the_late_answer_of_one_who_lost_the_lease_is_left_out_and_counted() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        Dispatcher other = stage.nodes(DispatchRules.usual()).get(1).dispatcher();
        AtomicInteger round = new AtomicInteger();
        stage.mailer().answering(outgoing -> {
            if (round.getAndIncrement() > 0) {
                return ACCEPTED;
            }
            stage.pass(LEASE.plusSeconds(1));
            assertThat(other.step()).isEqualTo(1);
            return new Answer.Rejected("550 too late to count");
        });

        dispatcher.step();

        assertThat(mail(invitation).state()).isEqualTo(DeliveryState.SENT);
        assertThat(mail(invitation).detail()).contains("250 ok");
        assertThat(dispatcher.counts().lost()).isEqualTo(1);
        assertThat(other.counts().lost()).isZero();
    }

    @Test
    void case_72_what_is_refused_for_good_is_given_up_at_once_and_what_is_put_off_at_the_twelfth_try() {
        Invitation refused = acme.invites(GRACE, asAdditional);
        Invitation putOff = acme.invites("linus@people.example", asAdditional);
        stage.mailer()
                .answering(outgoing -> outgoing.message().to().toString().equals(GRACE)
                        ? new Answer.Rejected("550 5.1.1 no such mailbox")
                        : new Answer.Deferred("451 later"));

        for (int hour = 0; hour < 48; hour++) {
            stage.sendMail();
            stage.pass(Duration.ofHours(1));
        }

        assertThat(mail(refused).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(mail(refused).attempt()).isEqualTo(1);
        assertThat(mail(putOff).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(mail(putOff).tries()).isEqualTo(12);
        assertThat(stage.mailer().attempts()).hasSize(13);
    }

    @Test
    void case_72_a_mail_that_breaks_the_mailer_stops_no_other() {
        invited(20);
        stage.mailer().answering(outgoing -> {
            if (outgoing.message().to().toString().equals("guest7@people.example")) {
                throw new StackOverflowError("no template for this one");
            }
            return ACCEPTED;
        });

        for (int hour = 0; hour < 72; hour++) {
            stage.sendMail();
            stage.pass(Duration.ofHours(1));
        }

        assertThat(stage.mailer().sent()).hasSize(19);
        assertThat(dispatcher.counts().relayRestsUntil()).isEmpty();
    }

    @Test
    void case_72_a_mail_system_that_is_down_a_hundred_times_over_is_asked_with_one_mail_and_costs_none_a_try() {
        invited(5);
        stage.mailer().answering(outgoing -> new Answer.RelayDown("535 authentication failed"));
        Map<DeliveryId, Integer> asked = new HashMap<>();

        for (int round = 0; round < 100; round++) {
            stage.mailer().clear();
            assertThat(dispatcher.step()).isEqualTo(round == 0 ? 5 : 1);
            assertThat(stage.mailer().attempts()).hasSize(1);
            asked.merge(stage.mailer().attempts().get(0).id(), 1, Integer::sum);
            Instant until = dispatcher.counts().relayRestsUntil().orElseThrow();
            assertThat(Duration.between(stage.clock().instant(), until))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(Math.min(600, 30L << Math.min(round, 10))));
            stage.clock().set(until.minus(MICROSECOND));
            assertThat(dispatcher.drain()).as("left alone").isZero();
            stage.clock().set(until);
        }
        assertThat(asked.values())
                .as("they take turns")
                .hasSize(5)
                .allSatisfy(times -> assertThat(times).isEqualTo(20));
        assertThat(dispatcher.counts().relayDown()).isEqualTo(100);
        assertThat(dispatcher.counts().lastTrouble()).contains("535 authentication failed");

        stage.mailer().answering(outgoing -> ACCEPTED);
        stage.mailer().nextAnswers(new Answer.Deferred("451 greylisted, as it does with strangers"));
        assertThat(dispatcher.step()).as("one goes to see").isEqualTo(1);
        assertThat(dispatcher.counts().relayRestsUntil()).isEmpty();
        assertThat(dispatcher.step()).as("the others follow").isEqualTo(4);
        stage.pass(Duration.ofMinutes(1));
        stage.sendMail();

        assertThat(stage.mailer().sent()).hasSize(5);
        assertThat(dispatcher.counts().failed()).isZero();
    }

    @Test
    void case_73_each_pause_lies_in_its_bounds_and_is_kept_to_the_microsecond() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        stage.mailer().answering(outgoing -> new Answer.Deferred("451 later"));

        for (int attempt = 1; attempt < 12; attempt++) {
            assertThat(dispatcher.step()).as("attempt %s", attempt).isEqualTo(1);
            Instant due = mail(invitation).dueAt();
            assertThat(Duration.between(stage.clock().instant(), due))
                    .as("pause after attempt %s", attempt)
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(Math.min(3600, 15L << attempt)));
            stage.clock().set(due.minus(MICROSECOND));
            assertThat(dispatcher.step()).isZero();
            stage.clock().set(due);
        }
        assertThat(dispatcher.step()).isEqualTo(1);

        assertThat(mail(invitation).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(stage.mailer().attempts()).hasSize(12);
    }

    @Test
    void case_73_no_mail_is_put_off_until_its_link_is_dead() {
        Invitation invitation =
                acme.invites(GRACE, offer -> offer.role(accounts.additional).expiresIn(Duration.ofMinutes(1)));
        stage.mailer().answering(outgoing -> new Answer.Deferred("451 later"));

        while (mail(invitation).state().isWaiting()) {
            assertThat(mail(invitation).dueAt()).isBefore(invitation.expiresAt());
            stage.clock().set(mail(invitation).dueAt());
            stage.sendMail();
        }

        assertThat(mail(invitation).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(stage.clock().instant()).isBefore(invitation.expiresAt());
    }

    @Test
    void case_74_what_is_revoked_between_two_tries_is_not_sent() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        stage.mailer().nextAnswers(new Answer.RelayDown("connection refused"));
        stage.sendMail();
        stage.mailer().clear();

        acme.owner().revoke(invitation.id());
        stage.pass(Duration.ofHours(1));
        stage.sendMail();

        assertThat(stage.mailer().attempts()).isEmpty();
        assertThat(mail(invitation).state()).isEqualTo(DeliveryState.VOID);
    }

    @Test
    void case_75_hosts_whose_clocks_are_wrong_by_ten_minutes_hold_no_lease_twice() {
        invited(10);
        Dispatcher late = stage.skewed(Duration.ofMinutes(-10)).dispatcher();
        Dispatcher early = stage.skewed(Duration.ofMinutes(10)).dispatcher();
        stage.mailer().answering(outgoing -> {
            assertThat(early.step()).as("claimed by another").isZero();
            assertThat(late.step()).as("claimed by another").isZero();
            return ACCEPTED;
        });

        late.step();
        everybodyWasWrittenToOnce(10);

        acme.owner().invite("kim@people.example, lou@people.example", asAdditional);
        stage.pass(Duration.ofMinutes(1));
        early.step();
        everybodyWasWrittenToOnce(12);
    }

    @Test
    void a_run_ends_at_half_of_its_lease_and_others_send_what_is_left_at_once() {
        invited(5);
        stage.mailer().answering(outgoing -> {
            stage.pass(Duration.ofSeconds(60));
            return ACCEPTED;
        });

        assertThat(dispatcher.step()).isEqualTo(5);
        assertThat(stage.mailer().attempts()).hasSize(3);

        assertThat(stage.nodes(DispatchRules.usual()).get(1).dispatcher().step())
                .isEqualTo(2);
        everybodyWasWrittenToOnce(5);
        assertThat(dispatcher.counts().lost()).isZero();
    }

    @Test
    void who_is_stopped_sends_the_mail_in_hand_and_others_send_what_is_left_at_once() throws InterruptedException {
        invited(5);
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        stage.mailer().answering(outgoing -> {
            inHand.countDown();
            try {
                assertThat(goOn.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody is interrupted", e);
            }
            return ACCEPTED;
        });
        Dispatching running = dispatcher.start();
        assertThat(inHand.await(1, TimeUnit.MINUTES)).isTrue();

        assertThat(running.stop(Duration.ZERO)).isFalse();
        assertThat(running.isRunning()).isTrue();
        goOn.countDown();
        assertThat(running.stop(Duration.ofMinutes(1))).isTrue();
        assertThat(running.isRunning()).isFalse();

        assertThat(stage.mailer().sent()).hasSize(1);
        assertThat(stage.nodes(DispatchRules.usual()).get(1).dispatcher().step())
                .isEqualTo(4);
        everybodyWasWrittenToOnce(5);
    }

    @Test
    void no_more_mails_go_out_than_the_pace_allows() {
        invited(100);
        Roster paced = stage.nodes(DispatchRules.usual().atMostPerSecond(10)).get(0);

        assertThat(paced.dispatcher().drain()).isEqualTo(10);
        assertThat(paced.dispatcher().drain()).isZero();
        stage.pass(Duration.ofMillis(500));
        assertThat(paced.dispatcher().drain()).isEqualTo(5);
        stage.pass(Duration.ofMinutes(1));
        assertThat(paced.dispatcher().drain())
                .as("no more than a second's worth at once")
                .isEqualTo(10);

        everybodyWasWrittenToOnce(25);
    }
}
