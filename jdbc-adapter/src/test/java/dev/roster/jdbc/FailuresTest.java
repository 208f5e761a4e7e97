package dev.roster.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an error of a database means and what is to be done, in words. The codes are those of the vendors' lists. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailuresTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    PostgreSQL undefined_table,       42P01, 0,     A table or column of Roster is missing
                    MariaDB no such table,            42S02, 1146,  A table or column of Roster is missing
                    H2 table not found,               42S02, 42102, A table or column of Roster is missing
                    PostgreSQL insufficient_privilege, 42501, 0,    grant Roster's user
                    MariaDB table access denied,      42000, 1142,  grant Roster's user
                    H2 not enough rights,             90096, 90096, grant Roster's user
                    PostgreSQL invalid_authorization, 28000, 0,     check user name and password
                    PostgreSQL invalid_password,      28P01, 0,     check user name and password
                    MariaDB access denied,            28000, 1045,  check user name and password
                    H2 wrong user or password,        28000, 28000, check user name and password
                    PostgreSQL invalid_catalog_name,  3D000, 0,     There is no such database
                    MariaDB unknown database,         42000, 1049,  There is no such database
                    H2 database not found,            90146, 90146, There is no such database
                    PostgreSQL read_only_transaction, 25006, 0,     takes no changes
                    MariaDB option prevents,          HY000, 1290,  takes no changes
                    MariaDB read-only transaction,    25006, 1792,  takes no changes
                    MariaDB read-only mode,           HY000, 1836,  takes no changes
                    H2 database is read only,         90097, 90097, takes no changes
                    PostgreSQL disk_full,             53100, 0,     is full
                    MariaDB disk full,                HY000, 1021,  is full
                    MariaDB table is full,            HY000, 1114,  is full
                    PostgreSQL too_many_connections,  53300, 0,     has no connection left
                    MariaDB too many connections,     08004, 1040,  has no connection left
                    MariaDB too many of a user,       42000, 1203,  has no connection left
                    PostgreSQL connection_failure,    08006, 0,     cannot be reached
                    PostgreSQL admin_shutdown,        57P01, 0,     cannot be reached
                    PostgreSQL cannot_connect_now,    57P03, 0,     cannot be reached
                    MariaDB connection killed,        70100, 1927,  cannot be reached
                    H2 database is closed,            90098, 90098, cannot be reached
                    H2 connection is broken,          90067, 90067, cannot be reached
                    PostgreSQL query_canceled,        57014, 0,     did not answer in time
                    PostgreSQL idle in transaction,   25P03, 0,     did not answer in time
                    PostgreSQL transaction_timeout,   25P04, 0,     did not answer in time
                    MariaDB max_statement_time,       70100, 1969,  did not answer in time
                    H2 statement was canceled,        57014, 57014, did not answer in time
                    MariaDB node without cluster,     08S01, 1047,  majority of its cluster
                    PostgreSQL check_violation,       23514, 0,     A constraint of the schema
                    """)
    void an_error_of_a_database_says_what_to_do(String error, String state, int code, String words) {
        assertThat(Failures.of(new SQLException("as the database says", state, code)))
                .hasMessageContaining(words)
                .hasMessageEndingWith("The database says: as the database says");
    }

    @Test
    void h2_tells_a_loss_in_two_ways_and_other_errors_are_none() {
        H2Dialect h2 = new H2Dialect();
        String undone = "General error: \"Transaction was illegally transitioned from ROLLED_BACK to ROLLING_BACK\"";

        assertThat(h2.isLost(new SQLException("deadlock", "40001", 40001))).isTrue();
        assertThat(h2.isLost(new SQLException(undone, "HY000", 50000))).isTrue();
        assertThat(h2.isLost(new SQLException("General error", "HY000", 50000))).isFalse();
        assertThat(h2.isLost(new SQLException(undone, "HY000", 1))).isFalse();
    }

    @Test
    void a_driver_that_gives_no_state_is_told_by_the_class() {
        assertThat(Failures.of(new SQLTransientConnectionException("none left")))
                .hasMessageContaining("is the pool large enough");
        assertThat(Failures.of(new SQLTimeoutException("too slow"))).hasMessageContaining("did not answer in time");
        assertThat(Failures.of(new SQLException("?"))).hasMessageStartingWith("The database failed.");
    }
}
