package dev.roster.jdbc.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.access.AccessRules;
import dev.roster.access.Decision;
import dev.roster.catalog.Role;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** While a new version is rolled out, nodes with the old catalog and nodes with the new one share a database. */
@OnEach({DatabaseUnderTest.POSTGRESQL_NEWEST, DatabaseUnderTest.MARIADB})
@DisplayNameGeneration(ReplaceUnderscores.class)
class RollingDeployTest {

    private final DatabaseUnderTest kind;
    private OpenDatabase database;
    private TwoNodes nodes;
    private NewCatalog newApp;
    private Roster oldNode;
    private Roster newNode;

    RollingDeployTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    /** A clerk must be granted what every clerk had, and there is one role more. */
    private static final class NewCatalog extends DeskCatalog {

        final Role auditor = role("auditor").always(view).everything(partner);

        @Override
        Role clerk() {
            return role("clerk").optional(view).assigned(partner);
        }
    }

    @BeforeEach
    void both_run() {
        database = kind.migrated();
        nodes = new TwoNodes(database.unpooled(), AccessRules.usual().bound(Duration.ofMinutes(1)));
        newApp = new NewCatalog();
        oldNode = nodes.writing();
        newNode = nodes.other(newApp);
    }

    @AfterEach
    void close() {
        nodes.close();
        database.close();
    }

    @Test
    void each_answers_by_its_own() {
        Desk desk = Desk.of(oldNode, Revoke.SWITCH_WITHDRAWN);

        for (int time = 0; time < 1000; time++) {
            assertThat(reasonAt(oldNode, desk)).isEqualTo(Decision.Reason.BY_DEFAULT);
            assertThat(reasonAt(newNode, desk)).isEqualTo(Decision.Reason.NOT_GRANTED);
            assertThat(desk.isAllowedAt(oldNode)).isTrue();
            assertThat(desk.isAllowedAt(newNode)).isFalse();
        }
    }

    @Test
    void what_one_changes_the_other_one_sees() {
        Desk desk = Desk.of(oldNode, Revoke.SWITCH_WITHDRAWN);
        assertThat(desk.isAllowedAt(newNode)).isFalse();

        desk.owner(newNode).edit(desk.clerk(), edit -> edit.grant(newApp.view));

        assertThat(reasonAt(newNode, desk)).isEqualTo(Decision.Reason.GRANTED);
        assertThat(desk.at(oldNode).fresh().can(desk.app().view, Desk.PARTNER)).isTrue();
        desk.revoke();
        assertThat(desk.isAllowedAt(oldNode)).isFalse();
        assertThat(desk.at(newNode).fresh().can(newApp.view, Desk.PARTNER)).isFalse();
    }

    @Test
    void a_role_that_only_the_new_one_has_gives_nothing_on_the_old_one() {
        Desk desk = Desk.of(oldNode, Revoke.SWITCH_WITHDRAWN);

        desk.owner(newNode).edit(desk.clerk(), edit -> edit.role(newApp.auditor));

        assertThat(reasonAt(newNode, desk)).isEqualTo(Decision.Reason.ALWAYS);
        oldNode.in(desk.organization()).invalidate();
        assertThat(reasonAt(oldNode, desk)).isEqualTo(Decision.Reason.NOT_IN_ROLE);
        assertThat(desk.isAllowedAt(oldNode)).isFalse();
    }

    private static Decision.Reason reasonAt(Roster node, Desk desk) {
        return desk.at(node).explain(Desk.viewAt(node), Desk.PARTNER).reason();
    }
}
