package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.Roster;
import dev.roster.access.Access;
import dev.roster.access.AccessRules;
import dev.roster.access.Decision.Reason;
import dev.roster.access.Reach;
import dev.roster.access.Stamp;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Offer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is answered about access, and how soon a change of it holds. */
public abstract class AccessScenarios implements Scenario {

    private final PartnerNetwork net = new PartnerNetwork();
    private final Consumer<Offer> asNormal =
            offer -> offer.role(net.normal).grant(net.reprocess).reach(net.partner.of("globex", "initech"));
    private Stage stage;
    private Team acme;
    private UserId grace;
    private Access inHand;

    @BeforeEach
    void grace_reprocesses_messages() {
        stage = new Stage(this, net);
        acme = stage.team("Acme", stage.user("Ada"));
        grace = acme.member("Grace", asNormal);
        inHand = acme.access(grace);
        assertThat(inHand.can(net.reprocess)).isTrue();
    }

    @Test
    void a_revoke_holds_at_once_on_the_node_that_made_it() {
        for (int i = 0; i < 10; i++) {
            acme.owner().edit(grace, edit -> edit.reset(net.reprocess));
            assertThat(inHand.can(net.reprocess)).isFalse();
            assertThat(acme.access(grace).can(net.reprocess)).isFalse();

            acme.owner().edit(grace, edit -> edit.grant(net.reprocess));
            assertThat(inHand.can(net.reprocess)).isTrue();
            assertThat(acme.access(grace).can(net.reprocess)).isTrue();
        }
        acme.owner().remove(grace);
        assertThat(inHand.can(net.reprocess)).isFalse();
    }

    @Test
    void each_state_of_member_and_organization_holds_at_once_and_has_its_reason() {
        assertThat(inHand.explain(net.reprocess).reason()).isEqualTo(Reason.GRANTED);
        acme.owner().suspend(grace, "on leave");
        assertThat(inHand.explain(net.reprocess).reason()).isEqualTo(Reason.MEMBER_SUSPENDED);
        acme.owner().reactivate(grace, "is back");
        assertThat(inHand.explain(net.reprocess).reason()).isEqualTo(Reason.GRANTED);
        acme.host().organization().suspend();
        assertThat(inHand.explain(net.reprocess).reason()).isEqualTo(Reason.ORGANIZATION_SUSPENDED);
        acme.host().organization().reactivate();
        assertThat(inHand.explain(net.reprocess).reason()).isEqualTo(Reason.GRANTED);
        acme.owner().remove(grace);
        assertThat(inHand.explain(net.reprocess).reason()).isEqualTo(Reason.MEMBER_REMOVED);
        acme.owner().organization().close();
        assertThat(inHand.explain(net.reprocess).reason()).isEqualTo(Reason.ORGANIZATION_CLOSED);
        assertThat(acme.access(stage.user("Linus")).explain(net.reprocess).reason())
                .isEqualTo(Reason.NOT_A_MEMBER);
    }

    @Test
    void a_member_who_comes_back_is_asked_about_anew() {
        acme.owner().remove(grace);
        assertThat(inHand.can(net.reprocess)).isFalse();
        acme.invites(Stage.addressOf("Grace"), asNormal);
        stage.accept(stage.linkFor(Stage.addressOf("Grace")), grace).orElseThrow();
        assertThat(inHand.can(net.reprocess)).isTrue();
    }

    @Test
    void a_transaction_of_the_host_sees_its_own_change_and_others_see_it_when_it_is_committed() {
        for (boolean commits : new boolean[] {false, true}) {
            try (var work = stage.begin()) {
                Roster joined = stage.roster().joining(work.transaction());
                Access inside = joined.in(acme.id()).access(grace);
                assertThat(inside.can(net.reprocess)).isTrue();
                joined.in(acme.id()).asHost("order").suspend(grace, "ordered");

                assertThat(inside.can(net.reprocess)).isFalse();
                assertThat(inside.fresh().can(net.reprocess)).isFalse();
                assertThat(inside.pinned().can(net.reprocess)).isFalse();
                assertThat(joined.in(acme.id())
                                .access(List.of(grace))
                                .get(grace)
                                .can(net.reprocess))
                        .isFalse();
                assertThat(inHand.can(net.reprocess)).as("others").isTrue();
                assertThat(acme.access(grace).can(net.reprocess)).as("others").isTrue();
                if (commits) {
                    work.commit();
                }
            }
            assertThat(inHand.can(net.reprocess)).as("committed: " + commits).isEqualTo(!commits);
            assertThat(acme.access(grace).can(net.reprocess)).isEqualTo(!commits);
            assertThat(acme.access(grace).fresh().can(net.reprocess)).isEqualTo(!commits);
        }
    }

    @Test
    void another_node_sees_a_change_within_the_bound() {
        Roster other = stage.elsewhere(AccessRules.usual().bound(Duration.ofMillis(50)));
        Access there = other.in(acme.id()).access(grace);
        assertThat(there.can(net.reprocess)).isTrue();

        acme.owner().edit(grace, edit -> edit.reset(net.reprocess));
        until(() -> !there.can(net.reprocess));
        assertThat(other.in(acme.id()).access(grace).can(net.reprocess)).isFalse();

        acme.owner().edit(grace, edit -> edit.grant(net.reprocess));
        until(() -> there.can(net.reprocess));
        acme.host().organization().suspend();
        until(() -> !there.can(net.reprocess));
        assertThat(other.accessCounts().members()).isPositive();
    }

    @Test
    void another_node_with_a_bound_of_zero_sees_a_change_at_once() {
        Access there = stage.elsewhere(AccessRules.usual().bound(Duration.ZERO))
                .in(acme.id())
                .access(grace);
        assertThat(there.can(net.reprocess)).isTrue();
        acme.owner().edit(grace, edit -> edit.reset(net.reprocess));
        assertThat(there.can(net.reprocess)).isFalse();
        acme.owner().organization().close();
        assertThat(there.explain(net.reprocess).reason()).isEqualTo(Reason.ORGANIZATION_CLOSED);
    }

    @Test
    void another_node_can_be_asked_for_this_very_moment_or_one_that_it_is_told_of() {
        Roster other = stage.elsewhere(AccessRules.usual().bound(Duration.ofMinutes(1)));
        Access there = other.in(acme.id()).access(grace);
        assertThat(there.can(net.reprocess)).isTrue();
        Access pinned = there.pinned();

        acme.owner().edit(grace, edit -> edit.reset(net.reprocess));
        Stamp stamp = Stamp.of(stage.roster().in(acme.id()).stamp().toString());
        assertThat(pinned.atLeast(stamp).can(net.reprocess)).isFalse();
        acme.owner().edit(grace, edit -> edit.grant(net.reprocess));
        assertThat(pinned.fresh().can(net.reprocess)).isTrue();
        acme.owner().suspend(grace, "on leave");
        assertThat(pinned.fresh().can(net.reprocess)).isFalse();
        acme.owner().reactivate(grace, "is back");
        other.in(acme.id()).invalidate();
        assertThat(there.can(net.reprocess)).isTrue();

        acme.owner().remove(grace);
        assertThat(pinned.can(net.reprocess)).as("one moment for good").isTrue();
        assertThat(pinned.fresh().can(net.reprocess)).isFalse();
    }

    @Test
    void a_stamp_of_what_was_never_done_is_no_answer() {
        Stamp stamp = stage.roster().in(acme.id()).stamp();
        Stamp ahead = new Stamp(acme.id(), stamp.revision() + 1);
        assertThat(inHand.atLeast(stamp).can(net.reprocess)).isTrue();
        assertThat(catchThrowableOfType(StorageFailure.class, () -> inHand.atLeast(ahead)))
                .hasMessageContaining("replica");

        Team globex = stage.team("Globex", acme.ownerId());
        assertThat(catchThrowableOfType(
                                Refused.class, () -> globex.access(grace).atLeast(stamp))
                        .reason())
                .isEqualTo(Refusal.Reason.MALFORMED);
    }

    @Test
    void many_are_asked_about_at_once() {
        List<UserId> all = new ArrayList<>(List.of(grace, acme.ownerId()));
        for (String name : List.of("Linus", "Barbara", "Edsger")) {
            all.add(acme.member(name, offer -> offer.role(net.normal)));
        }
        UserId stranger = stage.user("Strange");
        all.add(stranger);
        acme.owner().suspend(all.get(2), "on leave");

        Map<UserId, Access> access = stage.roster().in(acme.id()).access(all);

        assertThat(access).containsOnlyKeys(all);
        assertThat(all.stream().filter(user -> access.get(user).can(net.network)))
                .containsExactly(grace, acme.ownerId(), all.get(3), all.get(4));
        assertThat(access.get(stranger).explain(net.network).reason()).isEqualTo(Reason.NOT_A_MEMBER);
        acme.owner().remove(all.get(3));
        assertThat(access.get(all.get(3)).can(net.network)).isFalse();
        assertThat(stage.roster().in(acme.id()).access(List.of())).isEmpty();
        assertThat(stage.roster().in(acme.id()).access(List.of(grace, grace))).hasSize(1);
    }

    @Test
    void lists_follow_the_same_rights() {
        assertThat(inHand.among(net.partnerData, List.of("hooli", "initech", "globex", "initech")))
                .containsExactly("initech", "globex", "initech");
        assertThat(inHand.reach(net.partnerData)).isEqualTo(new Reach.Only(java.util.Set.of("globex", "initech")));
        assertThat(inHand.reaches())
                .containsOnlyKeys(
                        net.permissions().stream().map(each -> each.key()).toList())
                .containsEntry(net.reprocess.key(), Reach.EVERYTHING)
                .containsEntry(net.saml.key(), Reach.NOTHING);

        acme.owner().edit(grace, edit -> edit.reach(net.partner.of("hooli")));
        assertThat(inHand.among(net.partnerData, List.of("hooli", "globex"))).containsExactly("hooli");
        acme.owner().suspend(grace, "on leave");
        assertThat(inHand.among(net.partnerData, List.of("hooli", "globex"))).isEmpty();
        assertThat(inHand.reaches().values()).containsOnly(Reach.NOTHING);
    }

    @Test
    void an_organization_that_is_not_there_is_refused_whatever_is_asked() {
        acme.owner().organization().close();
        acme.host().organization().erase();
        OrganizationId never = new OrganizationId(new UUID(1L << 12, 1L << 63));
        for (OrganizationId none : List.of(acme.id(), never)) {
            Access access = stage.roster().in(none).access(grace);
            for (Runnable question : List.<Runnable>of(
                    () -> access.can(net.reprocess),
                    () -> access.can(net.partnerData, "globex"),
                    () -> access.require(net.reprocess),
                    () -> access.explain(net.reprocess),
                    () -> access.reach(net.partnerData),
                    access::reaches,
                    () -> access.among(net.partnerData, List.of("globex")),
                    access::pinned,
                    access::fresh,
                    () -> access.atLeast(new Stamp(none, 1)),
                    () -> stage.roster().in(none).access(List.of(grace)))) {
                Refused refused = catchThrowableOfType(Refused.class, question::run);
                assertThat(refused.reason()).isEqualTo(Refusal.Reason.NOT_FOUND);
                assertThat(refused.refusal().field()).isEqualTo("organization");
            }
            stage.roster().in(none).invalidate();
        }
        assertThat(catchThrowableOfType(Refused.class, () -> inHand.can(net.reprocess)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        Refused.class, () -> stage.roster().in(never).stamp()))
                .isNotNull();
    }

    /** Far more time than the bound is, for a machine that is busy. */
    private static void until(BooleanSupplier isSo) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it is not seen").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
