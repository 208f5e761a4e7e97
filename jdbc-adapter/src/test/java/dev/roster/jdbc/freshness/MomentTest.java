package dev.roster.jdbc.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.access.Access;
import dev.roster.access.AccessRules;
import dev.roster.access.Stamp;
import dev.roster.catalog.PermissionOn;
import dev.roster.jdbc.HeldTransaction;
import dev.roster.jdbc.HostTransactions;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From which moment on an answer goes by a change: by its own wish, or by the commit of the host. */
@OnEach({DatabaseUnderTest.POSTGRESQL_NEWEST, DatabaseUnderTest.MARIADB})
@DisplayNameGeneration(ReplaceUnderscores.class)
class MomentTest {

    private static final int ROUNDS = 10;

    private final DatabaseUnderTest kind;
    private OpenDatabase database;
    private TwoNodes nodes;
    private PermissionOn<String> view;

    MomentTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    /** For a minute the other one looks only if it is asked to, so that it is not by chance that it knows. */
    @BeforeEach
    void the_other_node_looks_seldom() {
        database = kind.migrated();
        nodes = new TwoNodes(database.unpooled(), AccessRules.usual().bound(Duration.ofMinutes(1)));
        nodes.otherStorage().stopRenewer();
        view = Desk.viewAt(nodes.other());
    }

    @AfterEach
    void close() {
        nodes.close();
        database.close();
    }

    @Test
    void a_fresh_answer_knows_what_another_node_has_acknowledged() {
        int old = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (Desk desk : Desk.ofEach(nodes.writing())) {
                Access inHand = desk.at(nodes.other());
                assertThat(inHand.can(view, Desk.PARTNER)).isTrue();

                desk.revoke();

                old += inHand.can(view, Desk.PARTNER) ? 1 : 0;
                assertThat(inHand.fresh().can(view, Desk.PARTNER))
                        .as("fresh, after %s", desk)
                        .isFalse();
                assertThat(desk.isAllowedAt(nodes.other()))
                        .as("from then on, after %s", desk)
                        .isFalse();
            }
        }
        assertThat(old).as("answers from memory that did not know").isEqualTo(ROUNDS * Revoke.values().length);
    }

    @Test
    void an_answer_at_a_stamp_knows_what_led_to_it() {
        for (Desk desk : Desk.ofEach(nodes.writing())) {
            Access inHand = desk.at(nodes.other());
            assertThat(inHand.can(view, Desk.PARTNER)).isTrue();

            desk.revoke();
            Stamp stamp = nodes.writing().in(desk.organization()).stamp();

            assertThat(inHand.can(view, Desk.PARTNER))
                    .as("from memory, after %s", desk)
                    .isTrue();
            assertThat(inHand.atLeast(Stamp.of(stamp.toString())).can(view, Desk.PARTNER))
                    .as("at the stamp, after %s", desk)
                    .isFalse();
        }
    }

    @Test
    void a_node_that_is_told_to_forget_answers_by_what_there_is() {
        for (Desk desk : Desk.ofEach(nodes.writing())) {
            Access inHand = desk.at(nodes.other());
            assertThat(inHand.can(view, Desk.PARTNER)).isTrue();

            desk.revoke();
            assertThat(inHand.can(view, Desk.PARTNER))
                    .as("not told, after %s", desk)
                    .isTrue();
            nodes.other().in(desk.organization()).invalidate();

            assertThat(inHand.can(view, Desk.PARTNER))
                    .as("in hand, after %s", desk)
                    .isFalse();
            assertThat(desk.isAllowedAt(nodes.other())).isFalse();
        }
    }

    @Test
    void what_the_host_has_not_committed_holds_inside_its_transaction_alone() {
        try (HostTransactions host = new HostTransactions(nodes.writingPool()::getConnection)) {
            for (Desk desk : Desk.ofEach(nodes.writing())) {
                assertThat(desk.isAllowedAt(nodes.other())).isTrue();
                Access inHand = desk.at(nodes.writing());
                try (HeldTransaction transaction = host.begin()) {
                    Roster joined = nodes.writing().joining(transaction);
                    desk.revokeThrough(joined);

                    assertThat(desk.isAllowedAt(joined))
                            .as("inside, after %s", desk)
                            .isFalse();
                    assertThat(inHand.can(desk.app().view, Desk.PARTNER)).isTrue();
                    assertThat(inHand.fresh().can(desk.app().view, Desk.PARTNER))
                            .isTrue();
                    assertThat(desk.at(nodes.other()).fresh().can(view, Desk.PARTNER))
                            .isTrue();
                    transaction.rollback();
                }
                assertThat(inHand.can(desk.app().view, Desk.PARTNER))
                        .as("rolled back, after %s", desk)
                        .isTrue();
                assertThat(inHand.fresh().can(desk.app().view, Desk.PARTNER)).isTrue();
                assertThat(desk.at(nodes.other()).fresh().can(view, Desk.PARTNER))
                        .isTrue();
            }
        }
    }

    @Test
    void what_the_host_has_committed_holds_at_once_on_its_node() throws InterruptedException {
        List<Watched> all =
                Desk.ofEach(nodes.writing()).stream().map(Watched::new).toList();
        try (HostTransactions host = new HostTransactions(nodes.writingPool()::getConnection);
                Watch watch = new Watch(nodes.writing(), all, Duration.ZERO)) {
            for (Watched each : all) {
                try (HeldTransaction transaction = host.begin()) {
                    each.desk().revokeThrough(nodes.writing().joining(transaction));
                    each.revoke(transaction::commit);
                }
            }
            Lags lags = watch.lags();
            lags.print("Freshness on " + kind.word() + ", on the node whose host committed");
            lags.areBelow(Duration.ZERO);
        }
    }
}
