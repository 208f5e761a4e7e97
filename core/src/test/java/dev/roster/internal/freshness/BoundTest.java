package dev.roster.internal.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.access.Access;
import dev.roster.catalog.Plan;
import dev.roster.failure.StorageFailure;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How far answers lag behind a change of another node. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundTest {

    private final TwoNodes nodes = new TwoNodes();
    private final UserId grace = nodes.aManager();
    private final UserId linus = nodes.aManager();

    @Test
    void what_is_known_to_be_right_is_not_read_again() {
        Access access = nodes.access(grace);
        for (int i = 0; i < 10; i++) {
            assertThat(access.can(nodes.shop.reprocess)).isTrue();
            assertThat(nodes.mayReprocess(grace)).isTrue();
            nodes.pass(Duration.ofMillis(50));
        }
        assertThat(nodes.storage.reads()).isEqualTo(1);
    }

    @Test
    void without_renewal_a_change_of_another_node_is_there_within_the_bound() {
        Access access = nodes.access(grace);
        assertThat(access.can(nodes.shop.reprocess)).isTrue();
        nodes.there().suspend(grace, "left");

        nodes.pass(Duration.ofMillis(500));
        assertThat(access.can(nodes.shop.reprocess)).as("the lease runs").isTrue();
        nodes.pass(Duration.ofMillis(500));
        assertThat(access.can(nodes.shop.reprocess)).isFalse();
    }

    @Test
    void a_lease_is_counted_from_before_the_read() {
        nodes.storage.onceAfter("memberships", () -> {
            nodes.there().suspend(grace, "left");
            nodes.pass(Duration.ofMillis(800));
        });
        assertThat(nodes.mayReprocess(grace)).as("asked before the change").isTrue();

        nodes.pass(Duration.ofMillis(200));
        assertThat(nodes.mayReprocess(grace)).isFalse();
    }

    @Test
    void a_read_that_takes_longer_than_the_bound_gives_no_lease() {
        nodes.storage.onceAfter("memberships", () -> {
            nodes.there().suspend(grace, "left");
            nodes.passBound();
        });
        Access access = nodes.access(grace);
        assertThat(access.can(nodes.shop.reprocess))
                .as("asked before the change")
                .isTrue();

        assertThat(access.can(nodes.shop.reprocess)).isFalse();
        assertThat(nodes.mayReprocess(grace)).isFalse();
    }

    @Test
    void reading_one_member_shows_nothing_of_another_one() {
        assertThat(nodes.mayReprocess(grace)).isTrue();
        nodes.there().suspend(grace, "left");
        nodes.pass(Duration.ofMillis(800));
        assertThat(nodes.mayReprocess(linus)).isTrue();

        nodes.pass(Duration.ofMillis(200));
        assertThat(nodes.mayReprocess(grace)).isFalse();
    }

    @Test
    void a_renewal_is_counted_from_before_its_read() {
        assertThat(nodes.mayReprocess(grace)).isTrue();
        nodes.storage.onceAfter("revisions", () -> {
            nodes.there().suspend(grace, "left");
            nodes.passBound();
        });
        nodes.renew();

        assertThat(nodes.mayReprocess(grace)).isFalse();
    }

    @Test
    void a_renewal_keeps_the_unchanged_and_drops_the_changed() {
        Access changed = nodes.access(grace);
        Access unchanged = nodes.access(linus);
        assertThat(changed.can(nodes.shop.reprocess)).isTrue();
        assertThat(unchanged.can(nodes.shop.reprocess)).isTrue();
        nodes.there().suspend(grace, "left");
        nodes.storage.forget();

        nodes.pass(Duration.ofMillis(200));
        nodes.renew();

        assertThat(changed.can(nodes.shop.reprocess)).isFalse();
        assertThat(nodes.storage.reads("memberships")).isEqualTo(1);
        nodes.pass(Duration.ofMillis(800));
        assertThat(unchanged.can(nodes.shop.reprocess)).isTrue();
        assertThat(nodes.mayReprocess(linus)).isTrue();
        assertThat(nodes.storage.reads("memberships")).isEqualTo(1);
        assertThat(nodes.kept.counts().dropped()).isEqualTo(1);
    }

    @Test
    void a_change_while_a_renewal_reads_is_found_by_the_next_one() {
        assertThat(nodes.mayReprocess(grace)).isTrue();
        assertThat(nodes.mayReprocess(linus)).isTrue();
        nodes.there().suspend(linus, "left");
        // After the revisions were read, and before who was changed.
        nodes.storage.onceAfter("revisions", () -> {
            nodes.there().reactivate(linus, "is back");
            nodes.there().suspend(grace, "left");
        });
        nodes.renew();
        nodes.renew();

        assertThat(nodes.mayReprocess(grace)).isFalse();
        assertThat(nodes.mayReprocess(linus)).isTrue();
    }

    @Test
    void what_was_read_during_a_renewal_is_not_taken_to_be_from_before() {
        assertThat(nodes.mayReprocess(grace)).isTrue();
        // The renewal has read that nothing has changed; then something does, and is read for another member.
        nodes.storage.onceAfter("revisions", () -> {
            nodes.there().suspend(grace, "left");
            assertThat(nodes.mayReprocess(linus)).isTrue();
        });
        nodes.renew();
        nodes.renew();

        assertThat(nodes.mayReprocess(grace)).isFalse();
    }

    @Test
    void a_slow_renewal_does_not_undo_what_a_faster_one_knows() {
        assertThat(nodes.mayReprocess(grace)).isTrue();
        assertThat(nodes.mayReprocess(linus)).isTrue();
        nodes.storage.onceAfter("revisions", () -> {
            nodes.there().suspend(grace, "left");
            nodes.renew();
            assertThat(nodes.mayReprocess(grace)).isFalse();
        });
        nodes.renew();

        assertThat(nodes.mayReprocess(grace)).isFalse();
        nodes.there().reactivate(grace, "is back");
        nodes.renew();
        assertThat(nodes.mayReprocess(grace)).isTrue();
    }

    @Test
    void a_slow_renewal_does_not_let_in_what_a_faster_one_knows_to_be_old() {
        assertThat(nodes.mayReprocess(linus)).isTrue();
        nodes.storage.onceAfter("memberships", () -> {
            nodes.storage.onceAfter("revisions", () -> {
                nodes.there().suspend(grace, "left");
                nodes.pass(Duration.ofMillis(500));
                nodes.renew();
            });
            nodes.renew();
        });
        nodes.mayReprocess(grace);

        nodes.pass(Duration.ofMillis(500));
        assertThat(nodes.mayReprocess(grace)).isFalse();
    }

    @Test
    void what_changes_the_rights_of_many_drops_all_of_that_organization() {
        OrganizationId globex = nodes.anOrganization();
        assertThat(nodes.mayReprocess(grace)).isTrue();
        assertThat(nodes.mayReprocess(linus)).isTrue();
        assertThat(nodes.access(globex, nodes.owner).can(nodes.shop.reprocess)).isTrue();
        Plan basic = nodes.shop.basic;
        nodes.there().organization().changePlan(basic);
        nodes.storage.forget();

        nodes.renew();

        assertThat(nodes.mayReprocess(grace)).isFalse();
        assertThat(nodes.mayReprocess(linus)).isFalse();
        assertThat(nodes.access(globex, nodes.owner).can(nodes.shop.reprocess)).isTrue();
        assertThat(nodes.storage.reads("memberships")).isEqualTo(2);
        assertThat(nodes.kept.counts().dropped()).isEqualTo(2);
    }

    @Test
    void an_organization_that_is_erased_elsewhere_is_refused() {
        Access access = nodes.access(grace);
        assertThat(access.can(nodes.shop.reprocess)).isTrue();
        nodes.there().organization().close();
        nodes.there().organization().erase();

        nodes.renew();

        assertThatExceptionOfType(dev.roster.failure.Refused.class).isThrownBy(() -> access.can(nodes.shop.reprocess));
        assertThat(nodes.kept.counts().organizations()).isZero();
    }

    @Test
    void invitations_and_acceptances_do_not_cool_the_members_of_a_large_organization() {
        List<UserId> members =
                IntStream.range(0, 20).mapToObj(i -> nodes.aManager()).toList();
        members.forEach(member -> assertThat(nodes.mayReprocess(member)).isTrue());
        nodes.storage.forget();

        for (int i = 0; i < 10; i++) {
            nodes.here().invite(Invitee.of("here" + i + "@people.example"), offer -> offer.role(nodes.shop.clerk));
            nodes.there().invite(Invitee.of("there" + i + "@people.example"), offer -> offer.role(nodes.shop.clerk));
            nodes.aMember(nodes.shop.clerk);
            nodes.pass(Duration.ofMillis(200));
            nodes.renew();
        }

        members.forEach(member -> assertThat(nodes.mayReprocess(member)).isTrue());
        assertThat(nodes.storage.reads("memberships")).isZero();
    }

    @Test
    void while_storage_is_out_of_reach_answers_stop_when_the_lease_ends() {
        Access access = nodes.access(grace);
        assertThat(access.can(nodes.shop.reprocess)).isTrue();
        nodes.storage.isDown(true);

        nodes.pass(Duration.ofMillis(500));
        assertThatExceptionOfType(StorageFailure.class).isThrownBy(nodes::renew);
        assertThat(access.can(nodes.shop.reprocess)).isTrue();
        assertThat(access.can(nodes.shop.view, "globex")).isTrue();
        assertThatExceptionOfType(StorageFailure.class).isThrownBy(access::fresh);
        nodes.pass(Duration.ofMillis(500));
        assertThatExceptionOfType(StorageFailure.class).isThrownBy(() -> access.can(nodes.shop.reprocess));
        assertThatExceptionOfType(StorageFailure.class).isThrownBy(() -> access.explain(nodes.shop.reprocess));
        assertThatExceptionOfType(StorageFailure.class).isThrownBy(() -> nodes.mayReprocess(linus));

        nodes.storage.isDown(false);
        assertThat(access.can(nodes.shop.reprocess)).isTrue();
    }

    @Test
    void with_the_shortest_bound_a_late_clock_does_not_exceed_it() {
        TwoNodes hurried = new TwoNodes(rules -> rules.bound(Duration.ofMillis(50)));
        UserId ada = hurried.aManager();
        assertThat(hurried.mayReprocess(ada)).isTrue();
        hurried.there().suspend(ada, "left");

        // The ticks are two steps behind.
        hurried.pass(Duration.ofMillis(50).minusNanos(2 * Ticks.STEP).plusNanos(1));

        assertThat(hurried.mayReprocess(ada)).isFalse();
    }
}
