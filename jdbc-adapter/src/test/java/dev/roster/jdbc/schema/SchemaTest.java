package dev.roster.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.failure.StorageFailure;
import dev.roster.jdbc.Database;
import dev.roster.jdbc.JdbcSchema;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.EachDatabase;
import dev.roster.jdbc.ground.OpenDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How the tables come to be, and what is said if they are not there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaTest {

    @EachDatabase
    void a_schema_that_was_migrated_is_complete_and_migrating_again_does_nothing(DatabaseUnderTest database) {
        try (OpenDatabase open = database.blank()) {
            JdbcSchema schema = JdbcSchema.of(open.pool());
            schema.migrate();
            schema.validate();
            schema.migrate();

            assertThatCode(schema::validate).doesNotThrowAnyException();
            assertThatCode(() -> JdbcStorage.on(open.pool())).doesNotThrowAnyException();
        }
    }

    @EachDatabase
    void a_schema_that_was_made_by_hand_from_the_ddl_is_complete(DatabaseUnderTest database) throws SQLException {
        try (OpenDatabase open = database.blank()) {
            new ByHand(open.pool()).run(JdbcSchema.ddl(of(database)));

            assertThatCode(() -> JdbcSchema.of(open.pool()).validate()).doesNotThrowAnyException();
            assertThatCode(() -> JdbcStorage.on(open.pool())).doesNotThrowAnyException();
        }
    }

    @EachDatabase
    void tables_of_the_host_are_left_alone(DatabaseUnderTest database) throws SQLException {
        try (OpenDatabase open = database.blank()) {
            new ByHand(open.pool()).run("CREATE TABLE customer (id integer NOT NULL PRIMARY KEY);");

            JdbcSchema.of(open.pool()).migrate();

            assertThatCode(() -> new ByHand(open.pool()).run("INSERT INTO customer (id) VALUES (1);"))
                    .doesNotThrowAnyException();
        }
    }

    @EachDatabase
    void a_database_without_the_schema_is_refused_with_what_to_do(DatabaseUnderTest database) {
        try (OpenDatabase open = database.blank()) {
            assertThatExceptionOfType(StorageFailure.class)
                    .isThrownBy(() -> JdbcStorage.on(open.pool()))
                    .withMessageContaining("migrate the schema");
            assertThatExceptionOfType(StorageFailure.class)
                    .isThrownBy(() -> JdbcSchema.of(open.pool()).validate())
                    .withMessageContaining("table roster_organization")
                    .withMessageContaining("table roster_journal_line");
        }
    }

    @EachDatabase
    void what_is_missing_is_named(DatabaseUnderTest database) throws SQLException {
        assertMissing(database, "DROP TABLE roster_link;", "table roster_link");
        assertMissing(database, "ALTER TABLE roster_delivery DROP COLUMN detail;", "column roster_delivery.detail");
        assertMissing(
                database,
                (of(database) == Database.MARIADB
                                ? "DROP INDEX roster_delivery_by_time ON roster_delivery"
                                : "DROP INDEX roster_delivery_by_time")
                        + ";",
                "index roster_delivery_by_time");
        assertMissing(
                database,
                "ALTER TABLE roster_delivery DROP CONSTRAINT roster_delivery_lease;",
                "constraint roster_delivery_lease");
        assertMissing(
                database,
                "ALTER TABLE roster_member_role DROP CONSTRAINT roster_member_role_of;",
                "constraint roster_member_role_of");
    }

    @EachDatabase
    void an_older_and_a_newer_schema_are_refused_with_what_to_do(DatabaseUnderTest database) throws SQLException {
        try (OpenDatabase open = database.blank()) {
            JdbcSchema.of(open.pool()).migrate();
            ByHand hand = new ByHand(open.pool());

            hand.run("INSERT INTO roster_schema (version) VALUES (9999);");
            assertThatExceptionOfType(StorageFailure.class)
                    .isThrownBy(() -> JdbcStorage.on(open.pool()))
                    .withMessageContaining("version 9999")
                    .withMessageContaining("use a newer roster-jdbc");

            hand.run("DELETE FROM roster_schema;");
            assertThatExceptionOfType(StorageFailure.class)
                    .isThrownBy(() -> JdbcStorage.on(open.pool()))
                    .withMessageContaining("version 0")
                    .withMessageContaining("migrate it");
        }
    }

    @Test
    void every_placeholder_is_filled_for_every_database() {
        for (Database database : Database.values()) {
            assertThat(JdbcSchema.ddl(database)).doesNotContain("${").contains("CREATE TABLE roster_member (");
        }
    }

    @Test
    void only_versions_that_there_are_can_be_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> JdbcSchema.ddl(Database.H2, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> JdbcSchema.ddl(Database.H2, 9_999));
    }

    @Test
    void every_rule_has_a_name_that_says_whose_it_is() {
        List<String> names = Pattern.compile("(?:CONSTRAINT|CREATE INDEX) (\\w+)")
                .matcher(JdbcSchema.ddl(Database.POSTGRESQL))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(names).hasSizeGreaterThan(40).doesNotHaveDuplicates().allMatch(name -> name.startsWith("roster_"));
    }

    /** Another database of the same server has it all the time, which must not count. */
    private static void assertMissing(DatabaseUnderTest database, String done, String named) throws SQLException {
        try (OpenDatabase other = database.migrated();
                OpenDatabase open = database.blank()) {
            JdbcSchema.of(other.pool()).validate();
            JdbcSchema schema = JdbcSchema.of(open.pool());
            schema.migrate();
            new ByHand(open.pool()).run(done);

            assertThatExceptionOfType(StorageFailure.class)
                    .isThrownBy(schema::validate)
                    .withMessageContaining("Missing: " + named + ". Migrate it");
        }
    }

    private static Database of(DatabaseUnderTest database) {
        return switch (database) {
            case H2_IN_MEMORY, H2_IN_FILE -> Database.H2;
            case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST -> Database.POSTGRESQL;
            case MARIADB -> Database.MARIADB;
        };
    }
}
