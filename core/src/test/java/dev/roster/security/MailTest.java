package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.failure.StorageFailure;
import dev.roster.id.DeliveryId;
import dev.roster.id.InvitationId;
import dev.roster.invitation.Invitee;
import dev.roster.message.InvitationMessage;
import dev.roster.message.Message;
import dev.roster.port.Answer;
import dev.roster.port.Mailer;
import dev.roster.port.Outgoing;
import dev.roster.port.Storage;
import dev.roster.scenario.PassingOn;
import dev.roster.scenario.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Mails that are overtaken, interrupted, or sent twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailTest {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final House house = new House();

    @Test
    void case_49_mail_goes_to_the_stored_address_whoever_writes_it_how() {
        house.as(house.ada).invite("Grace.Hopper@globex.example", offer -> offer.role(house.app.clerk));
        house.dispatch();
        house.as(house.ada).invite("Evil <gRACE.hOPPER@GLOBEX.example>", offer -> offer.role(house.app.clerk));
        house.dispatch();
        house.as(house.ada).resend(Stored.in(house.memory).invitations().get(0).id());
        house.dispatch();

        assertThat(Stored.in(house.memory).invitations()).hasSize(1);
        assertThat(house.mailer.sent())
                .extracting(Message::to)
                .extracting(Object::toString)
                .hasSize(3)
                .containsOnly("Grace.Hopper@globex.example");
    }

    @Test
    void case_74_what_was_overtaken_before_it_was_sent_is_not_sent() {
        List<Consumer<InvitationId>> overtaking = List.of(
                id -> house.as(house.ada).revoke(id),
                id -> house.roster.invitations().decline(house.link(id)),
                id -> house.accept(house.link(id), "Grace"),
                id -> house.clock.advance(Duration.ofDays(7)));
        for (int i = 0; i < overtaking.size(); i++) {
            InvitationId id = house.invite("guest" + i);
            overtaking.get(i).accept(id);
            house.dispatch();
            assertThat(house.mailer.attempts()).as("way %s", i).isEmpty();
        }
        assertThat(Stored.in(house.memory).deliveries())
                .extracting(Delivery::state)
                .containsOnly(DeliveryState.VOID);
    }

    @Test
    void case_74_what_is_overtaken_between_claim_and_sending_is_not_sent() {
        House[] raced = new House[1];
        AtomicInteger transactions = new AtomicInteger(-1000);
        House fresh = new House(storage -> new PassingOn(storage) {
            @Override
            public <T> T inTransaction(Work<T> work) {
                T result = super.inTransaction(work);
                if (transactions.incrementAndGet() == 1) {
                    House house = raced[0];
                    house.as(house.ada)
                            .revoke(Stored.in(house.memory).invitations().get(0).id());
                }
                return result;
            }
        });
        raced[0] = fresh;
        fresh.invite("grace");
        transactions.set(0);

        fresh.roster.dispatcher().step();

        assertThat(fresh.mailer.attempts()).isEmpty();
        assertThat(Stored.in(fresh.memory).deliveries().get(0).state()).isEqualTo(DeliveryState.VOID);
    }

    @Test
    void a_dispatcher_that_dies_at_any_step_loses_no_mail() {
        int steps = 0;
        for (int point = 1; ; point++) {
            Dying dying = new Dying(point);
            House fresh = new House(dying);
            fresh.invite("grace");
            fresh.invite("linus");
            dying.armed = true;
            boolean died;
            try {
                fresh.roster.dispatcher().step();
                assertThat(dying.died)
                        .as("step() kept a failure of storage to itself, at %s", point)
                        .isFalse();
                died = false;
            } catch (StorageFailure failure) {
                died = true;
            }
            dying.armed = false;
            if (!died) {
                break;
            }
            steps++;
            fresh.clock.advance(LEASE.plusSeconds(1));
            fresh.dispatch();
            fresh.clock.advance(Duration.ofHours(2));
            fresh.dispatch();
            for (String name : List.of("grace", "linus")) {
                assertThat(fresh.mailer.sentTo(House.at(name)))
                        .as("mail to %s, died at %s", name, point)
                        .hasSizeBetween(1, 2);
                assertOneId(fresh, name);
                assertThat(fresh.accept(fresh.mailer.linkTo(House.at(name)).token(), name))
                        .isNotNull();
            }
            Consistent.check(fresh);
        }
        System.out.println("dispatcher: died at each of " + steps + " transactions, before and after, 0 mails lost");
        assertThat(steps).isGreaterThanOrEqualTo(6);
    }

    /** Fails the k-th transaction, odd ones before it, even ones after its commit. */
    private static final class Dying implements UnaryOperator<Storage> {

        private final int point;
        private boolean armed;
        private boolean died;
        private int seen;

        Dying(int point) {
            this.point = point;
        }

        @Override
        public Storage apply(Storage storage) {
            return new PassingOn(storage) {
                @Override
                public <T> T inTransaction(Work<T> work) {
                    die();
                    T result = super.inTransaction(work);
                    die();
                    return result;
                }
            };
        }

        private void die() {
            if (armed && (died || ++seen == point)) {
                died = true;
                throw new StorageFailure("the node died", null);
            }
        }
    }

    @Test
    void a_mailer_that_dies_at_any_message_loses_no_mail() {
        for (int point = 0; point < 5; point++) {
            House fresh = new House();
            for (int n = 0; n < 5; n++) {
                fresh.invite("guest" + n);
            }
            AtomicInteger left = new AtomicInteger(point);
            fresh.mailer.answering(outgoing -> {
                if (left.getAndDecrement() == 0) {
                    throw new IllegalStateException("the mailer died");
                }
                return new Answer.Accepted("250 ok");
            });
            fresh.dispatch();
            fresh.clock.advance(LEASE.plusSeconds(1));
            fresh.dispatch();
            fresh.clock.advance(Duration.ofHours(2));
            fresh.dispatch();

            assertThat(fresh.mailer.sent()).as("died at %s", point).hasSize(5);
            assertThat(Stored.in(fresh.memory).deliveries())
                    .extracting(Delivery::state)
                    .containsOnly(DeliveryState.SENT);
        }
    }

    @Test
    void a_message_that_breaks_the_mailer_each_time_does_not_stop_the_others() {
        for (int n = 0; n < 20; n++) {
            house.invite("guest" + n);
        }
        house.mailer.answering(outgoing -> {
            if (outgoing.message().to().canonical().equals(House.at("guest7"))) {
                throw new IllegalStateException("no template for this one");
            }
            return new Answer.Accepted("250 ok");
        });
        for (int hour = 0; hour < 6 * 24; hour++) {
            house.dispatch();
            house.clock.advance(Duration.ofHours(1));
        }
        assertThat(house.mailer.sent()).hasSize(19);
    }

    @Test
    void case_70_a_retry_has_the_same_id_and_a_link_of_the_same_sending() {
        house.mailer.nextAnswers(new Answer.Ambiguous("connection lost"), new Answer.Deferred("451"));
        house.invite("grace");
        house.dispatch();
        for (int i = 0; i < 3; i++) {
            house.clock.advance(Duration.ofHours(2));
            house.dispatch();
        }

        assertThat(house.mailer.attempts()).hasSize(3);
        assertOneId(house, "grace");
        List<String> links = house.mailer.attempts().stream()
                .map(each -> ((InvitationMessage) each.message()).link().token())
                .toList();
        assertThat(links).doesNotHaveDuplicates();
        assertThat(house.accept(links.get(0), "Grace")).isNotNull();
    }

    private static void assertOneId(House house, String name) {
        Set<DeliveryId> ids = new HashSet<>();
        for (Outgoing attempt : house.mailer.attempts()) {
            if (attempt.message().to().canonical().equals(House.at(name))) {
                ids.add(attempt.id());
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void case_71_the_late_answer_of_a_dispatcher_that_lost_its_lease_is_left_out() {
        house.invite("grace");
        AtomicInteger round = new AtomicInteger();
        house.mailer.answering(outgoing -> {
            if (round.getAndIncrement() == 0) {
                house.clock.advance(LEASE.plusSeconds(1));
                assertThat(house.roster.dispatcher().step()).isEqualTo(1);
                return new Answer.Rejected("550 too late to count");
            }
            return new Answer.Accepted("250 ok");
        });

        house.roster.dispatcher().step();

        Delivery delivery = Stored.in(house.memory).deliveries().get(0);
        assertThat(delivery.state()).isEqualTo(DeliveryState.SENT);
        assertThat(delivery.attempt()).isEqualTo(2);
        assertThat(delivery.detail()).contains("250 ok");
    }

    @Test
    void case_71_eight_dispatchers_send_each_mail_once() {
        List<Invitee> guests = new ArrayList<>();
        for (int n = 0; n < 1000; n++) {
            guests.add(Invitee.of(House.at("guest" + n)));
        }
        house.as(house.ada).invite(guests, offer -> offer.role(house.app.clerk));
        house.clock.advance(Duration.ofMinutes(1));
        Race.run(Collections.nCopies(8, () -> {
            house.dispatch();
            return "done";
        }));
        assertThat(house.mailer.attempts()).hasSize(1000);
        assertThat(house.mailer.sent()).extracting(Message::to).doesNotHaveDuplicates();
    }

    @Test
    void an_answer_for_a_mail_that_was_not_asked_for_changes_nothing() {
        House fresh = new House(UnaryOperator.identity(), mailer -> new Mailer() {
            @Override
            public String sender() {
                return mailer.sender();
            }

            @Override
            public void send(List<Outgoing> run, BiConsumer<DeliveryId, Answer> answers) {
                answers.accept(new DeliveryId(new UUID(4, 4)), new Answer.Accepted("250"));
                mailer.send(run, answers);
                run.forEach(each -> answers.accept(each.id(), new Answer.Rejected("550 on second thought")));
            }
        });
        fresh.invite("grace");
        fresh.dispatch();

        assertThat(Stored.in(fresh.memory).deliveries().get(0).state()).isEqualTo(DeliveryState.SENT);
    }
}
