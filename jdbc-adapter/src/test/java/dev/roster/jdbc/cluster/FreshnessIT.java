package dev.roster.jdbc.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.Roster;
import dev.roster.access.Access;
import dev.roster.access.AccessRules;
import dev.roster.catalog.PermissionOn;
import dev.roster.failure.StorageFailure;
import dev.roster.jdbc.freshness.Desk;
import dev.roster.jdbc.freshness.Lags;
import dev.roster.jdbc.freshness.Nodes;
import dev.roster.jdbc.freshness.Questions;
import dev.roster.jdbc.freshness.Questions.Answer;
import dev.roster.jdbc.freshness.Questions.Stretch;
import dev.roster.jdbc.freshness.Revoke;
import dev.roster.jdbc.freshness.Revokes;
import dev.roster.jdbc.freshness.StoppableStorage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How fresh answers about access are where one writes on one node of the cluster, and is asked on another. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FreshnessIT {

    private static final AccessRules USUAL = AccessRules.usual();
    private static final int REVOKES = 300;

    private final Cluster cluster = Cluster.cleared();
    private final StoppableStorage second = new StoppableStorage(cluster.node(2).storage());
    private final Roster writing = Nodes.node(cluster.node(1).storage(), USUAL);
    private final Roster other = Nodes.node(second, USUAL);
    private final PermissionOn<String> view = Desk.viewAt(other);

    private Lags twoRounds() throws InterruptedException {
        Lags lags = new Lags();
        for (int round = 0; round < 2; round++) {
            lags.addAll(Revokes.of(Desk.ofEach(writing), other, USUAL.bound(), new Random()));
        }
        return lags;
    }

    @Test
    void another_node_allows_nothing_later_than_the_bound() throws InterruptedException {
        Lags lags = twoRounds();

        lags.print("Freshness on Galera, a bound of 1 s, renewer alive");
        lags.areBelow(USUAL.bound());
    }

    @Test
    void nor_does_it_when_nobody_prolongs_its_leases() throws InterruptedException {
        second.stopRenewer();
        try {
            Lags lags = twoRounds();

            lags.print("Freshness on Galera, a bound of 1 s, renewer stopped");
            lags.areBelow(USUAL.bound());
        } finally {
            second.letGo();
        }
    }

    @Test
    void a_fresh_answer_knows_what_another_node_has_acknowledged_however_slow_this_one_is() throws Exception {
        Desk desk = Desk.of(writing, Revoke.SWITCH_WITHDRAWN);
        Access inHand = desk.at(other);
        int old = 0;
        long longest = 0;
        try (Noise noise = new Noise(cluster.node(1));
                Connection impatient = cluster.node(2).connection()) {
            execute(impatient, "SET SESSION wsrep_sync_wait = 0");
            for (int revoke = 0; revoke < REVOKES; revoke++) {
                boolean isGranted = revoke % 2 == 1;
                desk.owner(writing).edit(desk.clerk(), edit -> {
                    if (isGranted) {
                        edit.grant(Desk.viewAt(writing));
                    } else {
                        edit.withdraw(Desk.viewAt(writing));
                    }
                });
                long known = writing.in(desk.organization()).stamp().revision();
                old += revision(impatient, desk) < known ? 1 : 0;
                long before = System.nanoTime();
                assertThat(inHand.fresh().can(view, Desk.PARTNER))
                        .as("change %d", revoke)
                        .isEqualTo(isGranted);
                longest = Math.max(longest, System.nanoTime() - before);
            }
            assertThat(noise.goesOn()).as("the noise goes on").isTrue();
            execute(impatient, "SET SESSION wsrep_sync_wait = 7");
        }
        System.out.printf(
                "Freshness on Galera, a node that lags: 0 of %d fresh answers were old, the longest took %d ms; without"
                        + " wsrep_sync_wait %d reads were old%n",
                REVOKES, Duration.ofNanos(longest).toMillis(), old);
        assertThat(old).as("reads that did not wait and were old").isPositive();
    }

    @Test
    void a_node_that_does_not_wait_for_the_others_is_refused() throws SQLException {
        assertThatThrownBy(() -> cluster.node(2).impatient())
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("sessionVariables=wsrep_sync_wait=7");
    }

    @Test
    void a_node_that_is_left_alone_answers_no_longer_than_the_bound_until_it_has_others_again() throws Exception {
        Desk desk = Desk.of(writing, Revoke.MEMBER_REMOVED);
        try (Questions questions = new Questions(other, desk, 2)) {
            questions.await(Answer.YES);
            Control.kill(1, 3);
            long killed = System.nanoTime();
            try {
                questions.await(Answer.NONE);
            } finally {
                Control.start(1, 3);
            }
            questions.await(Answer.YES);

            List<List<Stretch>> told = questions.end();
            assertThat(told).allSatisfy(each -> {
                assertThat(each).extracting(Stretch::answer).doesNotContain(Answer.NO);
                assertThat(Duration.ofNanos(each.get(0).last() - killed)).isLessThan(questions.allowed(USUAL.bound()));
            });
            System.out.printf(
                    "Freshness on Galera, left alone: the last answers were asked for %s ms after%n",
                    told.stream()
                            .map(each -> Duration.ofNanos(each.get(0).last() - killed)
                                    .toMillis())
                            .toList());
        }
    }

    private static long revision(Connection connection, Desk desk) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT o.revision FROM roster_organization o WHERE o.id = UNHEX('"
                                + desk.organization().value().toString().replace("-", "") + "')")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
