package dev.roster.jdbc.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.contract.Fixtures;
import dev.roster.invitation.Invitation;
import dev.roster.jdbc.JdbcSchema;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.member.Member;
import dev.roster.organization.Organization;
import dev.roster.user.User;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What a test may rely on when it gets a database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenDatabaseTest {

    @EachDatabase
    void a_migrated_one_has_all_tables_and_no_row_whatever_an_earlier_test_left(DatabaseUnderTest under)
            throws SQLException {
        String first;
        try (OpenDatabase database = under.migrated()) {
            first = database.name();
            fill(database.pool());
            assertThat(rows(database.pool())).isNotEmpty().anyMatch(count -> count > 0);
        }
        try (OpenDatabase database = under.migrated()) {
            assertThat(database.name()).as("lent again").isEqualTo(first);
            assertThat(rows(database.pool())).isNotEmpty().containsOnly(0);
        }
    }

    @EachDatabase
    void a_blank_one_has_no_table(DatabaseUnderTest under) throws SQLException {
        try (OpenDatabase database = under.blank()) {
            assertThat(rows(database.unpooled())).isEmpty();
            JdbcSchema.of(database.pool()).migrate();
            assertThat(rows(database.unpooled())).isNotEmpty();
        }
    }

    @EachDatabase
    void two_at_a_time_are_not_the_same(DatabaseUnderTest under) throws SQLException {
        try (OpenDatabase one = under.migrated();
                OpenDatabase other = under.migrated()) {
            fill(one.pool());
            assertThat(rows(other.pool())).containsOnly(0);
        }
    }

    @EachDatabase
    void one_with_a_connection_that_was_not_given_back_is_told_of_and_not_lent_again(DatabaseUnderTest under)
            throws SQLException {
        OpenDatabase database = under.migrated();
        Connection kept = database.pool().getConnection();
        kept.setAutoCommit(false);
        try (Statement statement = kept.createStatement()) {
            statement.execute("UPDATE roster_schema SET version = 99");
        }

        assertThatThrownBy(database::close).isInstanceOf(AssertionError.class).hasMessageContaining("1 connection");

        try (OpenDatabase next = under.migrated()) {
            assertThat(next.name()).isNotEqualTo(database.name());
        }
    }

    @EachDatabase
    void sessions_are_in_another_time_zone_than_the_jvm(DatabaseUnderTest under) throws SQLException {
        ZonedDateTime expected = ZonedDateTime.now(ZoneId.of(SessionZone.NAME));
        assertThat(expected.getOffset()).isNotEqualTo(ZonedDateTime.now().getOffset());
        try (OpenDatabase database = under.migrated()) {
            for (DataSource source : List.of(database.pool(), database.unpooled())) {
                assertThat(local(source))
                        .isCloseTo(expected.toLocalDateTime(), Assertions.within(1, ChronoUnit.MINUTES));
            }
        }
    }

    private static void fill(DataSource source) {
        Organization organization = Fixtures.anOrganization().build();
        User user = Fixtures.aUser().build();
        Member member = Fixtures.aMember().in(organization.id()).user(user).build();
        Invitation invitation =
                Fixtures.aPendingInvitation().in(organization.id()).build();
        JdbcStorage.on(source).inTransaction(unit -> {
            unit.organizations().insert(organization);
            unit.users().insert(user);
            unit.members().insert(member);
            return unit.invitations().insert(List.of(invitation));
        });
    }

    private static List<Integer> rows(DataSource source) throws SQLException {
        List<Integer> counts = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : RosterTables.of(connection).names()) {
                try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                    count.next();
                    counts.add(count.getInt(1));
                }
            }
        }
        return counts;
    }

    private static LocalDateTime local(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT LOCALTIMESTAMP")) {
            result.next();
            return result.getObject(1, LocalDateTime.class);
        }
    }
}
