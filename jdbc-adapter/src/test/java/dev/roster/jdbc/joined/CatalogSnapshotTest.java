package dev.roster.jdbc.joined;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.failure.ConcurrentChange;
import dev.roster.jdbc.HeldTransaction;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.EachDatabase;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.port.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** A host's transaction whose snapshot is older than the newest catalog. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogSnapshotTest {

    @EachDatabase
    void a_catalog_is_kept_after_the_newest_or_the_transaction_is_lost(DatabaseUnderTest database) throws SQLException {
        try (OpenDatabase open = database.migrated();
                Connection connection = open.unpooled().getConnection()) {
            JdbcStorage storage = JdbcStorage.on(open.pool());
            Level level = Level.REPEATABLE_READ.isOn(database) ? Level.REPEATABLE_READ : Level.SNAPSHOT;
            connection.setTransactionIsolation(level.constant());
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.executeQuery("SELECT number FROM roster_catalog").close();
            }
            assertThat(keep(storage, "first")).isEqualTo("kept");

            try (HeldTransaction transaction = HeldTransaction.on(connection)) {
                assertThat(keep(storage.joining(transaction), "second")).isIn("kept", "lost");
            }

            assertThat(keep(storage, "second")).isEqualTo("kept");
        }
    }

    private static String keep(Storage storage, String digest) {
        try {
            boolean kept = storage.inTransaction(unit -> unit.journal().recordCatalog(digest, "{}", Instant.EPOCH));
            return kept ? "kept" : "there already";
        } catch (ConcurrentChange lost) {
            return "lost";
        }
    }
}
