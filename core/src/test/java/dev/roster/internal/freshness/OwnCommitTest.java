package dev.roster.internal.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.access.Access;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What this node has committed holds on it at once. No time passes in any of these. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnCommitTest {

    private final TwoNodes nodes = new TwoNodes();
    private final UserId grace = nodes.aManager();
    private final UserId linus = nodes.aManager();
    private final Access inHand = nodes.access(grace);

    @Test
    void of_a_member_it_drops_that_member_alone() {
        Access other = nodes.access(linus);
        assertThat(inHand.can(nodes.shop.reprocess)).isTrue();
        assertThat(other.can(nodes.shop.reprocess)).isTrue();
        nodes.storage.forget();

        nodes.here().suspend(grace, "left");

        assertThat(inHand.can(nodes.shop.reprocess)).isFalse();
        assertThat(nodes.mayReprocess(grace)).isFalse();
        assertThat(other.can(nodes.shop.reprocess)).isTrue();
        assertThat(nodes.storage.reads()).isEqualTo(1);
    }

    @Test
    void each_kind_of_change_of_a_member_holds() {
        nodes.here().edit(grace, edit -> edit.role(nodes.shop.clerk));
        assertThat(inHand.can(nodes.shop.reprocess)).isFalse();
        nodes.here().edit(grace, edit -> edit.grant(nodes.shop.reprocess));
        assertThat(inHand.can(nodes.shop.reprocess)).isTrue();
        nodes.here().edit(grace, edit -> edit.reach(nodes.shop.partner.of("globex")));
        assertThat(inHand.can(nodes.shop.view, "globex")).isTrue();
        nodes.here().remove(grace);
        assertThat(inHand.can(nodes.shop.reprocess)).isFalse();
    }

    @Test
    void of_the_organization_it_drops_all() {
        assertThat(inHand.can(nodes.shop.reprocess)).isTrue();
        assertThat(nodes.mayReprocess(linus)).isTrue();

        nodes.here().organization().changePlan(nodes.shop.basic);
        assertThat(inHand.can(nodes.shop.reprocess)).isFalse();
        assertThat(nodes.mayReprocess(linus)).isFalse();

        nodes.here().organization().close();
        assertThat(inHand.can(nodes.shop.view, "globex")).isFalse();
        nodes.here().organization().erase();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> inHand.can(nodes.shop.reprocess));
    }

    @Test
    void a_load_that_it_overtakes_is_read_again() {
        nodes.storage.onceAfter("memberships", () -> {
            // Somebody else keeps the lease alive.
            assertThat(nodes.mayReprocess(linus)).isTrue();
            nodes.here().suspend(grace, "left");
        });

        assertThat(inHand.can(nodes.shop.reprocess)).isFalse();
        assertThat(nodes.mayReprocess(grace)).isFalse();
    }

    @Test
    void a_load_that_is_overtaken_by_a_change_of_all_is_read_again() {
        nodes.storage.onceAfter("memberships", () -> nodes.here().organization().changePlan(nodes.shop.basic));

        assertThat(inHand.can(nodes.shop.reprocess)).isFalse();
        assertThat(nodes.mayReprocess(grace)).isFalse();
    }

    @Test
    void a_load_that_is_overtaken_each_time_is_answered_and_not_kept() {
        nodes.storage.after(read -> {
            if (read.equals("memberships") && nodes.storage.reads("memberships") < 4) {
                boolean suspends = nodes.storage.reads("memberships") % 2 == 1;
                if (suspends) {
                    nodes.here().suspend(grace, "left");
                } else {
                    nodes.here().reactivate(grace, "is back");
                }
            }
        });
        assertThat(inHand.can(nodes.shop.reprocess)).as("the last of three").isFalse();
        assertThat(nodes.storage.reads("memberships")).isEqualTo(4);
        assertThat(nodes.kept.counts().members()).isZero();
        assertThat(nodes.kept.counts().organizations()).isZero();
        assertThat(nodes.kept.counts().loads()).isEqualTo(4);
    }

    @Test
    void a_renewal_that_it_overtakes_does_not_bring_it_back() {
        assertThat(inHand.can(nodes.shop.reprocess)).isTrue();
        assertThat(nodes.mayReprocess(linus)).isTrue();
        nodes.storage.onceAfter("revisions", () -> nodes.here().suspend(grace, "left"));
        nodes.renew();

        assertThat(inHand.can(nodes.shop.reprocess)).isFalse();
    }

    @Test
    void a_snapshot_that_is_replaced_is_not_used_by_whoever_holds_it() {
        assertThat(inHand.can(nodes.shop.reprocess)).isTrue();
        Kept first = nodes.kept.recent(nodes.acme, grace);
        // Its kept rights are of the lease that ends here; what is read next takes their place.
        nodes.kept.invalidate(nodes.acme);
        Kept second = nodes.kept.recent(nodes.acme, grace);
        assertThat(second).isNotSameAs(first);
        assertThat(nodes.kept.isGood(first)).isFalse();

        nodes.here().suspend(grace, "left");

        assertThat(nodes.kept.isGood(second)).isFalse();
        assertThat(inHand.can(nodes.shop.reprocess)).isFalse();
    }

    @Test
    void what_is_not_about_members_rights_drops_nothing() {
        assertThat(inHand.can(nodes.shop.reprocess)).isTrue();
        nodes.storage.forget();

        nodes.here().invite("a@people.example, b@people.example", offer -> offer.role(nodes.shop.clerk));
        nodes.here.asHost("test").editUser(grace, edit -> edit.mergeAttributes(java.util.Map.of("a", "b")));

        assertThat(inHand.can(nodes.shop.reprocess)).isTrue();
        assertThat(nodes.storage.reads()).isZero();
    }

    @Test
    void of_an_organization_that_nobody_asked_about_it_leaves_nothing_behind() {
        nodes.here().suspend(List.of(grace, linus), "left");

        assertThat(nodes.kept.counts().organizations()).isZero();
    }
}
