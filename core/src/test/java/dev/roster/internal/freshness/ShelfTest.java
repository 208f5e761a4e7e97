package dev.roster.internal.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Access;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is kept is bounded, and what is not kept any more is not used any more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShelfTest {

    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private final TwoNodes nodes = new TwoNodes(rules -> rules.keeping(10));

    @Test
    void those_who_were_not_asked_about_for_the_longest_make_room() {
        List<UserId> old = IntStream.range(0, 5).mapToObj(i -> nodes.aManager()).toList();
        List<UserId> young =
                IntStream.range(0, 7).mapToObj(i -> nodes.aManager()).toList();
        old.forEach(nodes::mayReprocess);
        nodes.pass(A_WHILE);
        young.forEach(nodes::mayReprocess);

        assertThat(nodes.kept.counts().members()).isEqualTo(10);
        assertThat(nodes.kept.counts().evicted()).isEqualTo(2);
        nodes.storage.forget();
        young.forEach(nodes::mayReprocess);
        assertThat(nodes.storage.reads()).isZero();
    }

    @Test
    void it_is_bounded_whoever_is_asked_about() {
        for (int i = 0; i < 1_000; i++) {
            nodes.mayReprocess(new UserId(new UUID(1L << 12, i)));
            assertThat(nodes.kept.counts().members()).isLessThanOrEqualTo(11);
        }
        nodes.renew();
        assertThat(nodes.kept.counts().members()).isLessThanOrEqualTo(10);
    }

    @Test
    void there_are_no_more_organizations_than_members() {
        for (int i = 0; i < 100; i++) {
            OrganizationId another = nodes.anOrganization();
            assertThat(nodes.access(another, nodes.owner).can(nodes.shop.reprocess))
                    .isTrue();
            assertThat(nodes.kept.counts().organizations()).isLessThanOrEqualTo(11);
        }
    }

    @Test
    void whoever_holds_what_was_evicted_does_not_go_on_with_it() {
        UserId grace = nodes.aManager();
        Access inHand = nodes.access(grace);
        assertThat(inHand.can(nodes.shop.reprocess)).isTrue();
        nodes.pass(A_WHILE);
        IntStream.range(0, 11).forEach(i -> nodes.mayReprocess(nodes.aManager()));
        assertThat(nodes.kept.counts().evicted()).isEqualTo(2);
        assertThat(nodes.kept.counts().oldest()).as("the lease runs").isLessThan(TwoNodes.BOUND);
        nodes.storage.forget();

        nodes.here().suspend(grace, "left");

        assertThat(inHand.can(nodes.shop.reprocess)).isFalse();
        assertThat(nodes.storage.reads("memberships")).isEqualTo(1);
    }

    @Test
    void evicting_what_was_replaced_meanwhile_leaves_what_is_newer() {
        UserId grace = nodes.aManager();
        Shelf shelf = new Shelf(10, new Tally());
        Lease ended = shelf.lease(nodes.acme, 0);
        Kept old = nodes.snapshot(grace, ended);
        assertThat(shelf.put(old, Long.MAX_VALUE, 0)).isTrue();
        shelf.end(ended);
        Kept young = nodes.snapshot(grace, shelf.lease(nodes.acme, 9));
        assertThat(shelf.put(young, Long.MAX_VALUE, 9)).isTrue();

        shelf.evict(old);

        assertThat(shelf.find(nodes.place(grace))).isSameAs(young);
        assertThat(old.isGoodAt(0)).isFalse();
        assertThat(young.isGoodAt(0)).isTrue();
    }

    @Test
    void what_nobody_asks_about_is_cleared_away() {
        OrganizationId globex = nodes.anOrganization();
        nodes.mayReprocess(nodes.owner);
        nodes.pass(Duration.ofMinutes(10));
        nodes.access(globex, nodes.owner).can(nodes.shop.reprocess);
        nodes.pass(Duration.ofMinutes(2));

        nodes.renew();

        assertThat(nodes.kept.counts().members()).isEqualTo(1);
        assertThat(nodes.kept.counts().organizations()).isEqualTo(1);
        assertThat(nodes.kept.counts().evicted()).isEqualTo(1);
    }

    @Test
    void what_is_void_is_cleared_away() {
        nodes.mayReprocess(nodes.owner);
        nodes.kept.invalidate(nodes.acme);
        assertThat(nodes.kept.counts().organizations()).isZero();
        nodes.pass(Duration.ofMinutes(1));

        nodes.renew();

        assertThat(nodes.kept.counts().members()).isZero();
        assertThat(nodes.kept.counts().evicted()).as("it was dropped before").isZero();
    }

    @Test
    void nobody_renews_what_nobody_asks_about() {
        nodes.mayReprocess(nodes.owner);
        nodes.pass(Duration.ofSeconds(15));
        nodes.storage.forget();

        nodes.renew();

        assertThat(nodes.storage.reads()).isZero();
    }

    @Test
    void what_is_replaced_is_not_held_any_more() {
        WeakReference<Kept> first = new WeakReference<>(nodes.kept.recent(nodes.acme, nodes.owner));
        nodes.kept.invalidate(nodes.acme);
        nodes.kept.recent(nodes.acme, nodes.owner);

        for (int i = 0; i < 50 && first.get() != null; i++) {
            System.gc();
        }
        assertThat(first.get()).isNull();
        assertThat(nodes.kept.counts().members()).isEqualTo(1);
    }
}
