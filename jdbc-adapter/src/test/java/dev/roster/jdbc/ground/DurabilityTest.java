package dev.roster.jdbc.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Embedded servers are set up to be quick, and forget. What is tested here is to hold on servers that do not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DurabilityTest {

    @EachDatabase
    void what_is_committed_is_on_the_disk(DatabaseUnderTest under) throws SQLException {
        try (OpenDatabase database = under.blank();
                Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : settings(under).entrySet()) {
                try (ResultSet result = statement.executeQuery(setting.getKey())) {
                    assertThat(result.next()).isTrue();
                    assertThat(result.getString(1)).as(setting.getKey()).isEqualTo(setting.getValue());
                }
            }
        }
    }

    /** By the question for it. */
    private static Map<String, String> settings(DatabaseUnderTest database) {
        return switch (database) {
            case H2_IN_MEMORY -> Map.of();
            case H2_IN_FILE ->
                Map.of("SELECT setting_value FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY'", "0");
            case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST ->
                Map.of("SHOW fsync", "on", "SHOW synchronous_commit", "on", "SHOW full_page_writes", "on");
            case MARIADB ->
                Map.of(
                        "SELECT @@innodb_flush_log_at_trx_commit", "1",
                        "SELECT @@innodb_doublewrite", "ON");
        };
    }
}
