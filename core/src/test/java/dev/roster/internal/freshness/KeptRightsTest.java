package dev.roster.internal.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.access.Access;
import dev.roster.access.AccessCounts;
import dev.roster.access.Stamp;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.access.Names;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptRightsTest {

    private static final OrganizationId NOWHERE = new OrganizationId(new UUID(1L << 12, 1L << 63));

    private final TwoNodes nodes = new TwoNodes();
    private final UserId grace = nodes.aManager();

    @Test
    void fresh_sees_what_another_node_has_just_committed_and_costs_one_read() {
        Access access = nodes.access(grace);
        assertThat(access.can(nodes.shop.reprocess)).isTrue();
        nodes.storage.forget();

        assertThat(access.fresh().can(nodes.shop.reprocess)).isTrue();
        assertThat(nodes.storage.reads()).isEqualTo(1);
        assertThat(nodes.storage.reads("revisions")).isEqualTo(1);

        nodes.there().suspend(grace, "left");
        assertThat(access.can(nodes.shop.reprocess)).as("the lease runs").isTrue();
        assertThat(access.fresh().can(nodes.shop.reprocess)).isFalse();
        assertThat(access.can(nodes.shop.reprocess))
                .as("what is newer is known to all who ask")
                .isFalse();

        nodes.there().reactivate(grace, "is back");
        nodes.there().organization().changePlan(nodes.shop.basic);
        assertThat(access.fresh().can(nodes.shop.reprocess)).isFalse();
    }

    @Test
    void fresh_of_whoever_is_no_member_reads_each_time() {
        UserId stranger = new UserId(new UUID(1L << 12, 1L << 63));
        for (int i = 0; i < 3; i++) {
            assertThat(nodes.access(stranger).fresh().can(nodes.shop.reprocess)).isFalse();
        }
        assertThat(nodes.storage.reads("memberships")).isEqualTo(3);
        assertThat(nodes.kept.counts().members()).isEqualTo(1);
    }

    @Test
    void fresh_is_not_answered_by_a_read_that_began_before_it() throws Exception {
        CountDownLatch hasRead = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        nodes.storage.onceAfter("memberships", () -> {
            hasRead.countDown();
            await(changed);
        });
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> early = threads.submit(() -> nodes.mayReprocess(grace));
            await(hasRead);
            nodes.there().suspend(grace, "left");
            assertThat(nodes.access(grace).fresh().can(nodes.shop.reprocess)).isFalse();
            changed.countDown();
            assertThat(early.get(60, TimeUnit.SECONDS))
                    .as("what is read later is known, and what is older is not kept")
                    .isFalse();
        } finally {
            threads.shutdownNow();
        }
        assertThat(nodes.mayReprocess(grace)).isFalse();
    }

    @Test
    void at_least_reads_only_if_what_is_kept_is_older() {
        Stamp before = nodes.stamp();
        Access access = nodes.access(grace);
        assertThat(access.can(nodes.shop.reprocess)).isTrue();
        nodes.storage.forget();
        assertThat(access.atLeast(before).can(nodes.shop.reprocess)).isTrue();
        assertThat(nodes.storage.reads()).isZero();

        nodes.there().suspend(grace, "left");
        Stamp after = nodes.stamp();
        assertThat(access.atLeast(before).can(nodes.shop.reprocess)).isTrue();
        assertThat(access.atLeast(after).can(nodes.shop.reprocess)).isFalse();
        assertThat(nodes.storage.reads("memberships")).isEqualTo(1);
    }

    @Test
    void what_a_renewal_has_shown_to_be_right_is_new_enough_without_a_read() {
        UserId linus = nodes.aManager();
        assertThat(nodes.mayReprocess(grace)).isTrue();
        nodes.there().suspend(linus, "left");
        Stamp after = nodes.stamp();
        nodes.renew();
        nodes.storage.forget();

        assertThat(nodes.access(grace).atLeast(after).can(nodes.shop.reprocess)).isTrue();
        assertThat(nodes.storage.reads()).isZero();
    }

    @Test
    void what_a_renewal_drops_meanwhile_is_not_taken_to_be_new_enough() throws Exception {
        Kept old = nodes.kept.recent(nodes.acme, grace);
        assertThat(nodes.mayReprocess(nodes.owner)).isTrue();
        AtomicLong asOf = new AtomicLong();
        Thread asking = new Thread(() -> asOf.set(old.asOf()));
        synchronized (old.lease()) {
            asking.start();
            while (asking.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            nodes.there().suspend(grace, "left");
            nodes.renew();
        }
        asking.join();

        assertThat(asOf.get()).isPositive().isLessThan(nodes.stamp().revision());
    }

    @Test
    void at_least_a_stamp_that_storage_does_not_know_of_is_a_failure_of_storage() {
        Stamp ahead = new Stamp(nodes.acme, nodes.stamp().revision() + 1);
        assertThat(nodes.mayReprocess(grace)).isTrue();

        assertThatExceptionOfType(StorageFailure.class)
                .isThrownBy(() -> nodes.access(grace).atLeast(ahead));
    }

    @Test
    void a_stamp_of_another_organization_is_refused() {
        Stamp other = nodes.there.in(nodes.anOrganization()).stamp();

        Refused refused =
                catchThrowableOfType(Refused.class, () -> nodes.access(grace).atLeast(other));
        assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refused.refusal().field()).isEqualTo("stamp");
        assertThat(nodes.storage.reads()).isZero();
    }

    @Test
    void after_invalidating_the_next_question_reads() {
        Access access = nodes.access(grace);
        assertThat(access.can(nodes.shop.reprocess)).isTrue();
        nodes.there().suspend(grace, "left");

        nodes.kept.invalidate(nodes.acme);

        assertThat(access.can(nodes.shop.reprocess)).isFalse();
        nodes.kept.invalidate(NOWHERE);
    }

    @Test
    void with_a_bound_of_zero_each_question_is_read_and_nothing_is_kept() {
        TwoNodes strict = new TwoNodes(rules -> rules.bound(Duration.ZERO), work -> {
            throw new AssertionError("nothing is to be kept up");
        });
        UserId ada = strict.aManager();
        Access access = strict.access(ada);
        assertThat(access.can(strict.shop.reprocess)).isTrue();
        strict.there().suspend(ada, "left");
        assertThat(access.can(strict.shop.reprocess)).isFalse();
        strict.there().reactivate(ada, "is back");
        assertThat(access.fresh().can(strict.shop.reprocess)).isTrue();
        assertThat(access.atLeast(strict.stamp()).can(strict.shop.reprocess)).isTrue();
        assertThat(strict.kept.recent(strict.acme, Set.of(ada, strict.owner))).hasSize(2);

        assertThat(strict.storage.reads("memberships")).isEqualTo(5);
        assertThat(strict.kept.counts()).isEqualTo(new AccessCounts(0, 4, 6, 0, 0, 0, 0, 0, Duration.ZERO));
    }

    @Test
    void an_organization_that_is_not_there_is_refused_and_leaves_nothing_behind() {
        for (int i = 0; i < 100; i++) {
            OrganizationId none = new OrganizationId(new UUID(i, i));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> nodes.access(none, grace).can(nodes.shop.reprocess));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> nodes.access(none, grace).fresh());
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> nodes.kept.recent(none, Set.of(grace)));
        }
        assertThat(nodes.kept.counts().organizations()).isZero();
        assertThat(nodes.kept.counts().members()).isZero();
    }

    @Test
    void storage_that_fails_at_the_first_question_leaves_nothing_behind() {
        nodes.storage.isDown(true);
        assertThatExceptionOfType(StorageFailure.class).isThrownBy(() -> nodes.mayReprocess(grace));
        assertThat(nodes.kept.counts().organizations()).isZero();
    }

    @Test
    void many_who_ask_for_one_member_at_once_cause_one_read() throws Exception {
        int many = 64;
        CountDownLatch asking = new CountDownLatch(many);
        nodes.storage.before(read -> await(asking));

        assertThat(atOnce(many, i -> {
                    asking.countDown();
                    return nodes.mayReprocess(grace);
                }))
                .containsOnly(true);

        // Who came last may have asked when it was there already; nobody has read it again.
        assertThat(nodes.storage.reads()).isEqualTo(1);
        assertThat(nodes.kept.counts().loads()).isEqualTo(1);
    }

    @Test
    void many_who_ask_for_the_members_of_one_organization_at_once_read_each_once() throws Exception {
        List<UserId> members =
                IntStream.range(0, 32).mapToObj(i -> nodes.aManager()).toList();
        CountDownLatch asking = new CountDownLatch(members.size());
        nodes.storage.before(read -> await(asking));

        assertThat(atOnce(members.size(), i -> {
                    asking.countDown();
                    return nodes.mayReprocess(members.get(i));
                }))
                .containsOnly(true);

        assertThat(nodes.storage.reads("memberships")).isEqualTo(members.size());
        assertThat(nodes.storage.reads("revisions"))
                .as("a new lease needs no renewal")
                .isZero();
    }

    @Test
    void many_who_find_a_lease_at_its_end_cause_one_renewal() throws Exception {
        List<UserId> members =
                IntStream.range(0, 32).mapToObj(i -> nodes.aManager()).toList();
        members.forEach(nodes::mayReprocess);
        nodes.passBound();
        nodes.storage.forget();
        CountDownLatch asking = new CountDownLatch(members.size());
        nodes.storage.before(read -> await(asking));

        assertThat(atOnce(members.size(), i -> {
                    asking.countDown();
                    return nodes.mayReprocess(members.get(i));
                }))
                .containsOnly(true);

        assertThat(nodes.storage.reads()).isEqualTo(1);
    }

    @Test
    void whoever_comes_while_another_reads_is_not_given_what_was_changed_in_between() throws Exception {
        CountDownLatch hasRead = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        nodes.storage.onceAfter("memberships", () -> {
            hasRead.countDown();
            await(goOn);
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            threads.submit(() -> nodes.mayReprocess(grace));
            await(hasRead);
            nodes.here().suspend(grace, "left");
            Future<Boolean> late = threads.submit(() -> nodes.mayReprocess(grace));
            goOn.countDown();
            assertThat(late.get(60, TimeUnit.SECONDS)).isFalse();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoever_comes_late_is_not_given_what_was_read_longer_ago_than_the_bound() throws Exception {
        CountDownLatch hasRead = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        nodes.storage.onceAfter("memberships", () -> {
            hasRead.countDown();
            await(goOn);
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> early = threads.submit(() -> nodes.mayReprocess(grace));
            await(hasRead);
            nodes.there().suspend(grace, "left");
            nodes.passBound();
            Future<Boolean> late = threads.submit(() -> nodes.mayReprocess(grace));
            goOn.countDown();
            assertThat(late.get(60, TimeUnit.SECONDS)).isFalse();
            assertThat(early.get(60, TimeUnit.SECONDS))
                    .as("asked before the change")
                    .isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void many_members_are_read_in_one_go_and_only_those_that_are_not_kept() {
        List<UserId> members =
                IntStream.range(0, 50).mapToObj(i -> nodes.aManager()).toList();
        assertThat(nodes.mayReprocess(members.get(0))).isTrue();
        nodes.storage.forget();

        Map<UserId, Access> all = nodes.all(members);

        assertThat(all).containsOnlyKeys(members);
        assertThat(nodes.storage.reads()).isEqualTo(1);
        all.values()
                .forEach(access -> assertThat(access.can(nodes.shop.reprocess)).isTrue());
        assertThat(nodes.all(members)).hasSize(50);
        assertThat(nodes.storage.reads()).isEqualTo(1);

        nodes.here().suspend(members.subList(0, 10), "left");
        assertThat(all.values().stream().filter(access -> access.can(nodes.shop.reprocess)))
                .hasSize(40);

        nodes.passBound();
        nodes.storage.forget();
        assertThat(nodes.all(members)).hasSize(50);
        assertThat(nodes.storage.reads("memberships"))
                .as("a renewal shows all to be right, those too that were read after their change")
                .isZero();
    }

    @Test
    void ten_thousand_at_once_need_no_more_than_that() {
        Set<UserId> strangers = IntStream.range(0, 10_000)
                .mapToObj(i -> new UserId(new UUID(1L << 12, 1L << 63 | i)))
                .collect(Collectors.toSet());

        assertThat(nodes.kept.recent(nodes.acme, strangers)).hasSize(10_000);
        assertThat(nodes.kept.recent(nodes.acme, strangers)).hasSize(10_000);
        assertThat(nodes.storage.reads()).isEqualTo(1);
        assertThat(nodes.kept.counts().members()).isEqualTo(10_000);
    }

    @Test
    void counts_tell_what_was_done() {
        assertThat(nodes.kept.counts()).isEqualTo(new AccessCounts(0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO));
        nodes.mayReprocess(grace);
        nodes.mayReprocess(grace);
        nodes.all(List.of(grace, nodes.owner));
        nodes.pass(Duration.ofMillis(300));
        assertThat(nodes.kept.counts()).isEqualTo(new AccessCounts(2, 2, 2, 0, 0, 0, 2, 1, Duration.ofMillis(300)));

        nodes.renew();
        nodes.here().suspend(grace, "left");
        assertThat(nodes.kept.counts()).isEqualTo(new AccessCounts(2, 2, 2, 1, 1, 0, 1, 1, Duration.ZERO));

        nodes.passBound();
        assertThat(nodes.kept.counts().oldest()).as("it is not in use").isZero();
    }

    @Test
    void inside_a_transaction_of_the_host_each_question_is_read() {
        RightsSource inside = nodes.kept.inside(nodes.storage);
        Access access = new AccessView(inside, nodes.acme, grace, new Names(null));
        for (int i = 0; i < 3; i++) {
            assertThat(access.can(nodes.shop.reprocess)).isTrue();
        }
        assertThat(access.fresh().can(nodes.shop.reprocess)).isTrue();
        assertThat(access.atLeast(nodes.stamp()).can(nodes.shop.reprocess)).isTrue();
        Access pinned = access.pinned();
        assertThat(pinned.can(nodes.shop.reprocess)).isTrue();
        assertThat(pinned.can(nodes.shop.view, "globex")).isTrue();
        assertThat(inside.inside(nodes.storage).recent(nodes.acme, Set.of(grace)))
                .hasSize(1);
        inside.invalidate(nodes.acme);

        assertThat(nodes.storage.reads("memberships")).isEqualTo(7);
        assertThat(nodes.kept.counts().members())
                .as("it is nobody else's business")
                .isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private interface Asking {
        boolean ask(int number) throws Exception;
    }

    private static List<Boolean> atOnce(int many, Asking asking) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Future<Boolean>> all = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> asking.ask(i)))
                    .toList();
            List<Boolean> answers = new ArrayList<>();
            for (Future<Boolean> each : all) {
                answers.add(each.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
