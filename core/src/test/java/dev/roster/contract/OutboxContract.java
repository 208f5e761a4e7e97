package dev.roster.contract;

import static dev.roster.contract.Fixtures.aQueuedMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import dev.roster.port.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@link dev.roster.port.Outbox} promises. Times that the storage sets are checked to the second only where its clock
 * may go on by itself.
 */
public abstract class OutboxContract extends StorageSuite {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
    }

    @Test
    void a_mail_comes_back_as_it_was_queued() {
        Delivery mail = queued(due().generation(4).build()).get(0);

        assertThat(stored(acme, mail)).contains(mail);
    }

    @Test
    void a_due_mail_is_claimed_for_the_length_of_its_lease() {
        Delivery mail = queued(due().generation(4).build()).get(0);
        Instant before = now();

        List<Delivery> claimed = claim(10);

        Instant after = now();
        assertThat(claimed).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(mail.id());
            assertThat(it.organization()).contains(acme);
            assertThat(it.kind()).isEqualTo(mail.kind());
            assertThat(it.subject()).isEqualTo(mail.subject());
            assertThat(it.generation()).isEqualTo(4);
            assertThat(it.state()).isEqualTo(DeliveryState.SENDING);
            assertThat(it.attempt()).isEqualTo(1);
            assertThat(it.leaseUntil())
                    .hasValueSatisfying(until -> assertThat(until).isBetween(before.plus(LEASE), after.plus(LEASE)));
        });
        assertThat(stored(acme, mail)).contains(claimed.get(0));
    }

    @Test
    void a_mail_that_is_a_persons_own_is_claimed_like_any_other() {
        Delivery mail = queued(due().ofAPerson().build()).get(0);

        assertThat(claim(10)).singleElement().satisfies(claimed -> {
            assertThat(claimed.id()).isEqualTo(mail.id());
            assertThat(claimed.organization()).isEmpty();
        });
    }

    @Test
    void a_mail_is_not_claimed_before_it_is_due() {
        Delivery mail = queued(aQueuedMail()
                        .in(acme)
                        .dueAt(now().plus(Duration.ofMinutes(5)))
                        .build())
                .get(0);
        assertThat(claim(10)).isEmpty();

        fixture().advance(Duration.ofMinutes(6));

        assertThat(idsOf(claim(10))).containsExactly(mail.id());
    }

    @Test
    void the_longest_due_are_claimed_first_and_no_more_than_asked_for() {
        Instant time = now();
        Delivery second = due(time.minusSeconds(20));
        Delivery third = due(time.minusSeconds(10));
        Delivery first = due(time.minusSeconds(30));
        queued(second, third, first);

        assertThat(claim(2)).extracting(Delivery::id).containsExactly(first.id(), second.id());
        assertThat(claim(2)).extracting(Delivery::id).containsExactly(third.id());
        assertThat(claim(2)).isEmpty();
    }

    @Test
    void mails_of_all_organizations_are_claimed_together() {
        Delivery here = due().build();
        Delivery there = due().in(anOpenedOrganization()).build();
        queued(here, there);

        assertThat(idsOf(claim(10))).containsExactlyInAnyOrder(here.id(), there.id());
    }

    @Test
    void thousands_are_queued_in_one_call_and_each_is_claimed_once() {
        List<Delivery> mails =
                IntStream.range(0, 2_500).mapToObj(i -> due().build()).toList();
        queued(mails.toArray(Delivery[]::new));

        List<Delivery> claimed = Stream.of(claim(1_000), claim(1_000), claim(1_000))
                .flatMap(List::stream)
                .toList();

        assertThat(claimed).extracting(Delivery::id).doesNotHaveDuplicates();
        assertThat(idsOf(claimed)).isEqualTo(idsOf(mails));
    }

    @Test
    void an_id_that_is_queued_is_refused_with_all_of_its_transaction() {
        Delivery mail = queued(due().build()).get(0);
        Delivery other = due().build();

        assertThatThrownBy(() -> queued(other, mail)).isInstanceOf(RuntimeException.class);

        assertThat(stored(acme, mail)).contains(mail);
        assertThat(stored(acme, other)).isEmpty();
    }

    @Test
    void a_claimed_mail_is_not_claimed_again_while_its_lease_lasts() {
        Delivery mail = queued(due().build()).get(0);
        claim(10);
        fixture().advance(LEASE.minusSeconds(60));

        assertThat(claim(10)).isEmpty();
        assertThat(stored(acme, mail))
                .hasValueSatisfying(it -> assertThat(it.attempt()).isEqualTo(1));
    }

    @Test
    void a_mail_whose_lease_has_ended_is_claimed_again_as_the_next_attempt() {
        Delivery mail = queued(due().build()).get(0);
        claim(10);
        fixture().advance(LEASE.plusSeconds(1));

        List<Delivery> again = claim(10);

        assertThat(again).extracting(Delivery::id).containsExactly(mail.id());
        assertThat(again).extracting(Delivery::attempt).containsExactly(2);
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void a_claim_that_is_rolled_back_is_none() {
        Delivery mail = queued(due().build()).get(0);

        assertThatThrownBy(() -> storage().inTransaction(unit -> {
                    assertThat(unit.outbox().claim(10, LEASE)).hasSize(1);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(stored(acme, mail)).contains(mail);
        assertThat(claim(10)).extracting(Delivery::attempt).containsExactly(1);
    }

    @Test
    void what_became_of_claimed_mails_is_recorded() {
        for (DeliveryState end : List.of(DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.VOID)) {
            Delivery mail = queued(due().build()).get(0);
            Delivery claimed = claim(10).get(0);

            assertThat(settle(settlement(claimed, end))).containsExactly(mail.id());

            assertThat(stored(acme, mail)).hasValueSatisfying(it -> {
                assertThat(it.state()).isEqualTo(end);
                assertThat(it.attempt()).isEqualTo(1);
                assertThat(it.leaseUntil()).isEmpty();
                assertThat(it.detail()).contains("250 \"said\" %_\\ é");
                assertThat(it.changedAt()).isBetween(claimed.changedAt(), now());
            });
        }
    }

    @Test
    void a_settled_mail_is_never_claimed_again() {
        queued(due().build(), due().build());
        List<Delivery> claimed = claim(10);
        settle(settlement(claimed.get(0), DeliveryState.SENT), settlement(claimed.get(1), DeliveryState.FAILED));

        fixture().advance(LEASE.multipliedBy(100));

        assertThat(claimed).hasSize(2);
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void a_deferred_mail_is_claimed_again_at_its_time() {
        Delivery mail = queued(due().build()).get(0);
        Delivery claimed = claim(10).get(0);
        Instant later = now().plus(Duration.ofHours(1));

        settle(deferred(claimed, later));

        assertThat(stored(acme, mail)).hasValueSatisfying(it -> {
            assertThat(it.state()).isEqualTo(DeliveryState.DEFERRED);
            assertThat(it.dueAt()).isEqualTo(later);
            assertThat(it.leaseUntil()).isEmpty();
        });
        fixture().advance(Duration.ofMinutes(50));
        assertThat(claim(10)).isEmpty();
        fixture().advance(Duration.ofMinutes(11));
        assertThat(claim(10)).extracting(Delivery::attempt).containsExactly(2);
    }

    @Test
    void tries_are_counted_apart_from_claims() {
        queued(due().build());
        Delivery first = claim(10).get(0);
        assertThat(first.tries()).isZero();
        settle(deferred(first, now()));
        fixture().advance(Duration.ofMinutes(1));

        Delivery second = claim(10).get(0);
        fixture().advance(LEASE.plusSeconds(1));
        Delivery third = claim(10).get(0);

        assertThat(List.of(second.tries(), third.tries())).containsExactly(1, 1);
        assertThat(List.of(second.attempt(), third.attempt())).containsExactly(2, 3);
    }

    @Test
    void the_answer_of_a_dispatcher_whose_mail_was_claimed_again_is_left_out() {
        Delivery mail = queued(due().build()).get(0);
        Delivery first = claim(10).get(0);
        fixture().advance(LEASE.plusSeconds(1));
        Delivery second = claim(10).get(0);

        assertThat(settle(settlement(first, DeliveryState.FAILED))).isEmpty();
        assertThat(stored(acme, mail)).contains(second);

        assertThat(settle(settlement(second, DeliveryState.SENT))).containsExactly(mail.id());
        assertThat(stored(acme, mail).orElseThrow().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void an_answer_after_the_lease_counts_if_nobody_claimed_since() {
        Delivery mail = queued(due().build()).get(0);
        Delivery claimed = claim(10).get(0);
        fixture().advance(LEASE.plusSeconds(1));

        assertThat(settle(settlement(claimed, DeliveryState.SENT))).containsExactly(mail.id());
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void a_second_answer_to_one_claim_is_left_out() {
        Delivery mail = queued(due().build()).get(0);
        Delivery claimed = claim(10).get(0);
        settle(settlement(claimed, DeliveryState.SENT));

        assertThat(settle(settlement(claimed, DeliveryState.FAILED), deferred(claimed, now())))
                .isEmpty();
        assertThat(stored(acme, mail).orElseThrow().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void only_claimed_mails_are_settled() {
        Delivery queued = queued(due().build()).get(0);
        Delivery unknown = due().build();

        assertThat(settle(settlement(queued, DeliveryState.SENT), settlement(unknown, DeliveryState.SENT)))
                .isEmpty();
        assertThat(stored(acme, queued)).contains(queued);
    }

    @Test
    void what_came_back_about_a_mail_is_recorded_where_it_still_counts() {
        Delivery mail = queued(due().build()).get(0);
        settle(settlement(claim(10).get(0), DeliveryState.SENT));
        Delivery sent = stored(acme, mail).orElseThrow();

        assertThat(report(mail, Set.of(DeliveryState.SENT), DeliveryState.DELAYED, "4.4.1 \"said\" %_\\ é"))
                .isTrue();

        assertThat(stored(acme, mail)).hasValueSatisfying(it -> {
            assertThat(it.state()).isEqualTo(DeliveryState.DELAYED);
            assertThat(it.detail()).contains("4.4.1 \"said\" %_\\ é");
            assertThat(it.attempt()).isEqualTo(1);
            assertThat(it.changedAt()).isBetween(sent.changedAt(), now());
        });
    }

    @Test
    void a_report_of_a_mail_that_is_in_another_state_changes_nothing() {
        Delivery mail = queued(due().build()).get(0);
        Delivery other = queued(due().build()).get(0);

        assertThat(report(mail, Set.of(DeliveryState.SENT, DeliveryState.SENDING), DeliveryState.BOUNCED, "5.1.1"))
                .isFalse();
        assertThat(report(due().build(), Set.of(DeliveryState.QUEUED), DeliveryState.BOUNCED, "5.1.1"))
                .isFalse();

        assertThat(stored(acme, mail)).contains(mail);
        assertThat(stored(acme, other)).contains(other);
    }

    @Test
    void a_report_without_words_leaves_what_was_known() {
        Delivery mail = queued(due().build()).get(0);
        settle(settlement(claim(10).get(0), DeliveryState.SENT));

        storage()
                .inTransaction(unit -> unit.outbox()
                        .report(mail.id(), Set.of(DeliveryState.SENT), DeliveryState.DELIVERED, Optional.empty()));

        assertThat(stored(acme, mail).orElseThrow().detail()).contains("250 \"said\" %_\\ é");
        assertThat(stored(acme, mail).orElseThrow().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_mail_that_came_back_while_it_was_tried_again_is_not_tried_any_more() {
        Delivery waiting = queued(due().build()).get(0);
        settle(deferred(claim(10).get(0), now()));
        Delivery sending = queued(due().build()).get(0);
        Delivery claimed = claim(1).get(0);
        Set<DeliveryState> unsettled = Set.of(DeliveryState.DEFERRED, DeliveryState.SENDING);

        assertThat(claimed.id()).isEqualTo(sending.id());
        assertThat(report(waiting, unsettled, DeliveryState.BOUNCED, "5.1.1")).isTrue();
        assertThat(report(sending, unsettled, DeliveryState.BOUNCED, "5.1.1")).isTrue();

        assertThat(settle(settlement(claimed, DeliveryState.SENT))).isEmpty();
        fixture().advance(LEASE.multipliedBy(10));
        assertThat(claim(10)).isEmpty();
        assertThat(stored(acme, sending).orElseThrow().state()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(stored(acme, sending).orElseThrow().leaseUntil()).isEmpty();
    }

    @Test
    void of_many_reports_at_once_one_counts() {
        Delivery mail = queued(due().build()).get(0);
        settle(settlement(claim(10).get(0), DeliveryState.SENT));

        List<Boolean> counted =
                Together.run(8, i -> report(mail, Set.of(DeliveryState.SENT), DeliveryState.BOUNCED, "5.1." + i));

        assertThat(counted).containsOnlyOnce(true);
    }

    private boolean report(Delivery mail, Set<DeliveryState> before, DeliveryState state, String said) {
        return storage().inTransaction(unit -> unit.outbox().report(mail.id(), before, state, Optional.of(said)));
    }

    @Test
    void a_thousand_answers_are_recorded_in_one_call() {
        queued(IntStream.range(0, 1_000).mapToObj(i -> due().build()).toArray(Delivery[]::new));
        List<Delivery> claimed = claim(1_000);

        Set<DeliveryId> recorded = settle(claimed.stream()
                .map(each -> settlement(each, DeliveryState.SENT))
                .toArray(Settlement[]::new));

        assertThat(recorded).hasSize(1_000).isEqualTo(idsOf(claimed));
    }

    @Test
    void waiting_mails_of_a_subject_are_voided() {
        Delivery queued = due().build();
        Delivery deferred = due().build();
        queued(deferred);
        settle(deferred(claim(1).get(0), now()));
        queued(queued);

        cancel(acme, queued.subject(), deferred.subject(), UUID.randomUUID());

        assertThat(stored(acme, queued).orElseThrow().state()).isEqualTo(DeliveryState.VOID);
        assertThat(stored(acme, deferred).orElseThrow().state()).isEqualTo(DeliveryState.VOID);
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void a_mail_on_its_way_is_left_to_its_dispatcher() {
        Delivery mail = queued(due().build()).get(0);
        Delivery claimed = claim(10).get(0);

        cancel(acme, mail.subject());

        assertThat(stored(acme, mail)).contains(claimed);
        assertThat(settle(settlement(claimed, DeliveryState.SENT))).containsExactly(mail.id());
    }

    @Test
    void what_was_sent_stays_sent() {
        Delivery mail = queued(due().build()).get(0);
        settle(settlement(claim(10).get(0), DeliveryState.SENT));

        cancel(acme, mail.subject());

        assertThat(stored(acme, mail).orElseThrow().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void mails_of_other_subjects_and_organizations_are_not_voided() {
        Delivery mail = due().build();
        Delivery other = due().build();
        queued(mail, other);

        cancel(anOpenedOrganization(), mail.subject());
        cancel(acme, Fixtures.anInvitationId().value());
        assertThat(stored(acme, mail)).contains(mail);

        cancel(acme, mail.subject());
        assertThat(stored(acme, mail).orElseThrow().state()).isEqualTo(DeliveryState.VOID);
        assertThat(stored(acme, other)).contains(other);
    }

    @Test
    void mails_of_another_kind_about_the_same_subject_are_not_voided() {
        Delivery mail = due().build();
        Delivery notice =
                due().about(mail.subject()).kind(DeliveryKind.ROLES_CHANGED).build();
        queued(mail, notice);

        cancel(acme, mail.subject());

        assertThat(idsOf(claim(10))).containsExactly(notice.id());
    }

    @Test
    void what_was_said_of_mails_is_erased_and_what_is_not_sent_is_voided() {
        Delivery sent = queued(due().build()).get(0);
        settle(settlement(claim(1).get(0), DeliveryState.SENT));
        Delivery deferred = queued(due().build()).get(0);
        settle(deferred(claim(1).get(0), now().plusSeconds(600)));
        Delivery failed = queued(due().build()).get(0);
        settle(settlement(claim(1).get(0), DeliveryState.FAILED));
        Delivery waiting = queued(due().build()).get(0);

        erase(Optional.of(acme), sent.subject(), deferred.subject(), failed.subject(), waiting.subject());

        assertThat(List.of(sent, deferred, failed, waiting))
                .extracting(mail -> stored(acme, mail).orElseThrow())
                .allSatisfy(mail -> assertThat(mail.detail()).isEmpty())
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.SENT, DeliveryState.VOID, DeliveryState.FAILED, DeliveryState.VOID);
        fixture().advance(Duration.ofHours(1));
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void no_answer_is_kept_to_a_mail_that_was_erased_on_its_way() {
        Delivery mail = queued(due().build()).get(0);
        Delivery claimed = claim(1).get(0);

        erase(Optional.of(acme), mail.subject());

        assertThat(settle(settlement(claimed, DeliveryState.FAILED))).isEmpty();
        assertThat(stored(acme, mail).orElseThrow().detail()).isEmpty();
        fixture().advance(LEASE.plusSeconds(1));
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void mails_of_other_subjects_and_organizations_are_not_erased() {
        Delivery mail = queued(due().build()).get(0);
        settle(settlement(claim(1).get(0), DeliveryState.SENT));
        Delivery sent = stored(acme, mail).orElseThrow();

        erase(Optional.of(anOpenedOrganization()), mail.subject());
        erase(Optional.of(acme), Fixtures.anInvitationId().value());
        erase(Optional.empty(), mail.subject());

        assertThat(stored(acme, mail)).contains(sent);
    }

    @Test
    void mails_that_are_a_persons_own_are_erased_by_the_person() {
        Delivery mail = queued(due().ofAPerson().build()).get(0);
        Delivery others = queued(due().ofAPerson().build()).get(0);

        erase(Optional.empty(), mail.subject());

        assertThat(claim(10)).extracting(Delivery::id).containsExactly(others.id());
    }

    private void erase(Optional<OrganizationId> organization, UUID... subjects) {
        storage().inTransaction(unit -> {
            unit.outbox().erase(organization, List.of(subjects));
            return subjects;
        });
    }

    private MailBuilder due() {
        return aQueuedMail().in(acme).dueAt(now().minusSeconds(60));
    }

    private Delivery due(Instant time) {
        return aQueuedMail().in(acme).dueAt(time).build();
    }

    private List<Delivery> claim(int most) {
        return storage().inTransaction(unit -> unit.outbox().claim(most, LEASE));
    }

    private Set<DeliveryId> settle(Settlement... settlements) {
        return storage().inTransaction(unit -> unit.outbox().settle(List.of(settlements)));
    }

    private void cancel(OrganizationId organization, UUID... subjects) {
        changing(organization, unit -> {
            unit.outbox().cancel(organization, DeliveryKind.INVITATION, List.of(subjects));
            return subjects;
        });
    }

    private static Settlement settlement(Delivery claimed, DeliveryState state) {
        return new Settlement(
                claimed.id(),
                claimed.attempt(),
                claimed.tries(),
                state,
                Optional.empty(),
                Optional.of("250 \"said\" %_\\ é"));
    }

    private static Settlement deferred(Delivery claimed, Instant dueAt) {
        return new Settlement(
                claimed.id(),
                claimed.attempt(),
                claimed.tries() + 1,
                DeliveryState.DEFERRED,
                Optional.of(dueAt),
                Optional.of("451 come back"));
    }
}
