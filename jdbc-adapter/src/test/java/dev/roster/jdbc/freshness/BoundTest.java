package dev.roster.jdbc.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.access.Access;
import dev.roster.access.AccessRules;
import dev.roster.catalog.PermissionOn;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** After each kind of revoke, 100,000 questions on another node and on the one that made it. */
@OnEach({DatabaseUnderTest.POSTGRESQL_NEWEST, DatabaseUnderTest.MARIADB})
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundTest {

    private static final AccessRules USUAL = AccessRules.usual();
    private static final AccessRules STRICTER = AccessRules.usual().bound(Duration.ofMillis(200));
    private static final AccessRules ZERO = AccessRules.usual().bound(Duration.ZERO);

    private final DatabaseUnderTest kind;
    private final Random random = new Random();
    private OpenDatabase database;

    BoundTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.migrated();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void another_node_allows_nothing_later_than_the_bound() throws InterruptedException {
        Lags lags = on(nodes(USUAL), USUAL.bound(), 2);

        lags.print("Freshness on " + kind.word() + ", a bound of 1 s, renewer alive");
        lags.areBelow(USUAL.bound());
    }

    @Test
    void another_node_allows_nothing_later_than_a_stricter_bound() throws InterruptedException {
        Lags lags = on(nodes(STRICTER), STRICTER.bound(), 4);

        lags.print("Freshness on " + kind.word() + ", a bound of 200 ms, renewer alive");
        lags.areBelow(STRICTER.bound());
    }

    @Test
    void nor_does_it_when_nobody_prolongs_its_leases() throws InterruptedException {
        TwoNodes nodes = nodes(USUAL);
        nodes.otherStorage().stopRenewer();
        Lags lags = on(nodes, USUAL.bound(), 2);

        lags.print("Freshness on " + kind.word() + ", a bound of 1 s, renewer stopped");
        lags.areBelow(USUAL.bound());
    }

    @Test
    void nor_within_a_stricter_bound() throws InterruptedException {
        TwoNodes nodes = nodes(STRICTER);
        nodes.otherStorage().stopRenewer();
        Lags lags = on(nodes, STRICTER.bound(), 4);

        lags.print("Freshness on " + kind.word() + ", a bound of 200 ms, renewer stopped");
        lags.areBelow(STRICTER.bound());
    }

    @Test
    void the_node_that_made_it_allows_nothing_after_it_was_acknowledged() throws InterruptedException {
        Lags lags = new Lags();
        try (TwoNodes nodes = nodes(USUAL)) {
            for (int round = 0; round < 3; round++) {
                lags.addAll(round(nodes.writing(), nodes.writing(), Duration.ZERO));
            }
        }

        lags.print("Freshness on " + kind.word() + ", on the node that wrote");
        lags.areBelow(Duration.ZERO);
    }

    @Test
    void without_a_bound_neither_does_another_node() throws InterruptedException {
        try (TwoNodes nodes = nodes(ZERO)) {
            PermissionOn<String> view = Desk.viewAt(nodes.other());
            for (Desk desk : Desk.ofEach(nodes.writing())) {
                Access inHand = desk.at(nodes.other());
                assertThat(inHand.can(view, Desk.PARTNER)).isTrue();

                desk.revoke();

                assertThat(inHand.can(view, Desk.PARTNER)).isFalse();
                assertThat(inHand.explain(view, Desk.PARTNER).allowed()).isFalse();
                assertThat(desk.isAllowedAt(nodes.other())).isFalse();
            }
        }
    }

    private TwoNodes nodes(AccessRules rules) {
        return new TwoNodes(database.unpooled(), rules);
    }

    private Lags on(TwoNodes nodes, Duration bound, int rounds) throws InterruptedException {
        Lags lags = new Lags();
        try (nodes) {
            for (int round = 0; round < rounds; round++) {
                lags.addAll(round(nodes.writing(), nodes.other(), bound));
            }
        }
        return lags;
    }

    private Lags round(Roster writing, Roster asked, Duration bound) throws InterruptedException {
        return Revokes.of(Desk.ofEach(writing), asked, bound, random);
    }
}
