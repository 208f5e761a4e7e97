package dev.roster.jdbc.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roster.id.UserId;
import dev.roster.jdbc.HeldTransaction;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.House;
import dev.roster.jdbc.house.Tour;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pool whose connections come at another isolation level, or in a transaction from the beginning. */
@OnEach
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoolSettingsTest {

    private final DatabaseUnderTest kind;
    private OpenDatabase database;

    PoolSettingsTest(DatabaseUnderTest kind) {
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

    @ParameterizedTest
    @CsvSource({
        "TRANSACTION_READ_UNCOMMITTED, true", "TRANSACTION_READ_UNCOMMITTED, false",
        "TRANSACTION_READ_COMMITTED, false", "TRANSACTION_REPEATABLE_READ, true",
        "TRANSACTION_REPEATABLE_READ, false", "TRANSACTION_SERIALIZABLE, true",
        "TRANSACTION_SERIALIZABLE, false"
    })
    void all_goes_as_ever(String isolation, boolean autoCommit) {
        try (HikariDataSource pool = pool(isolation, autoCommit)) {
            Tour.through(House.on(pool), pool);
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_not_committed_gives_no_access_at_any_level(boolean autoCommit) throws SQLException {
        try (HikariDataSource pool = pool("TRANSACTION_READ_UNCOMMITTED", autoCommit);
                Connection connection = database.pool().getConnection()) {
            House house = House.on(pool);
            UserId carl = house.member("carl");
            connection.setAutoCommit(false);
            try (HeldTransaction transaction = HeldTransaction.on(connection)) {
                house.asAda(house.roster().joining(transaction)).edit(carl, edit -> edit.grant(house.app().reprocess));
                assertThat(house.roster().in(house.acme()).access(carl).can(house.app().reprocess))
                        .isFalse();
            }
        }
    }

    private HikariDataSource pool(String isolation, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.unpooled());
        config.setMaximumPoolSize(2);
        config.setTransactionIsolation(isolation);
        config.setAutoCommit(autoCommit);
        return new HikariDataSource(config);
    }
}
