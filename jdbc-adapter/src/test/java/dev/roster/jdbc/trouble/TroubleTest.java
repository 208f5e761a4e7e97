package dev.roster.jdbc.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roster.failure.StorageFailure;
import dev.roster.jdbc.JdbcSchema;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.Books;
import dev.roster.jdbc.house.House;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database in trouble: one typed exception says what it is and what to do, and nothing was done by half. */
@OnEach({DatabaseUnderTest.H2_IN_FILE, DatabaseUnderTest.POSTGRESQL_NEWEST, DatabaseUnderTest.MARIADB})
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TroubleTest {

    private final DatabaseUnderTest kind;

    TroubleTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @Test
    void a_database_that_is_down() {
        DataSource down = new DriverManagerDataSource(
                switch (kind) {
                    case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST -> "jdbc:postgresql://127.0.0.1:1/roster";
                    case MARIADB -> "jdbc:mariadb://127.0.0.1:1/roster";
                    default -> "jdbc:h2:tcp://127.0.0.1:1/mem:roster";
                });
        assertFails(() -> JdbcStorage.on(down), "cannot be reached");
        try (HikariDataSource pool = pool(down)) {
            assertFails(() -> JdbcStorage.on(pool), "No connection was to be had in time");
        }
    }

    @Test
    void a_database_that_is_not_there() {
        try (OpenDatabase database = kind.blank()) {
            String url = url(database);
            DataSource other = new DriverManagerDataSource(
                    switch (kind) {
                        case MARIADB -> url.replace("test_", "test_absent_") + "&user=roster&password=Ground/17";
                        case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST ->
                            url.replace("test_", "test_absent_") + "&user=roster";
                        default -> url.replace("test_", "test_absent_") + ";IFEXISTS=TRUE";
                    });
            assertFails(() -> JdbcStorage.on(other), "There is no such database");
        }
    }

    @Test
    void somebody_who_is_not_known() {
        try (OpenDatabase database = kind.migrated()) {
            DataSource stranger = new DriverManagerDataSource(url(database), "stranger", "guess");
            assertFails(() -> JdbcStorage.on(stranger), "check user name and password");
        }
    }

    @Test
    void a_pool_that_has_no_connection_left() throws SQLException {
        try (OpenDatabase database = kind.migrated();
                HikariDataSource pool = pool(database.unpooled())) {
            House house = House.on(pool);
            try (Connection held = pool.getConnection()) {
                assertThat(held.isClosed()).isFalse();
                assertFails(() -> house.invite("grace"), "No connection was to be had in time");
                assertFails(
                        () -> house.roster()
                                .in(house.acme())
                                .access(house.ada())
                                .can(house.app().reprocess),
                        "No connection was to be had in time");
            }
            house.invite("grace");
        }
    }

    @Test
    void a_statement_that_takes_too_long() throws SQLException {
        try (OpenDatabase database = kind.blank()) {
            JdbcSchema.of(database.unpooled()).migrate();
            House house = House.on(database.pool());
            DataSource hasty = database.unpooled(
                    switch (kind) {
                        case MARIADB -> "&sessionVariables=max_statement_time=0.2";
                        case H2_IN_FILE -> ";QUERY_TIMEOUT=200";
                        default -> "&options=-c%20statement_timeout=200";
                    });
            House other = House.withOwner("olga", hasty);
            if (kind == DatabaseUnderTest.H2_IN_FILE) {
                slowsDown(database, () -> assertFails(() -> other.invite("grace"), "did not answer in time"));
            } else {
                locksOut(database, () -> assertFails(() -> other.invite("grace"), "did not answer in time"));
            }
            other.invite("grace");
            house.invite("grace");
            Books.of(database.pool());
        }
    }

    private static void locksOut(OpenDatabase database, Runnable act) throws SQLException {
        try (Connection lock = database.pool().getConnection();
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("UPDATE roster_organization SET revision = revision");
            act.run();
            lock.rollback();
        }
    }

    /** H2 waits for locks no longer than it is told, whatever a statement may take; so here it has much to count. */
    private static void slowsDown(OpenDatabase database, Runnable act) throws SQLException {
        execute(
                database,
                "ALTER TABLE roster_invitation ADD COLUMN slow numeric"
                        + " DEFAULT (SELECT SUM(x + 1) FROM SYSTEM_RANGE(1, 1000000000000))");
        act.run();
        execute(database, "ALTER TABLE roster_invitation DROP COLUMN slow");
    }

    @Test
    void a_database_that_takes_no_changes() throws SQLException {
        try (OpenDatabase database = kind.blank()) {
            JdbcSchema.of(database.unpooled()).migrate();
            House house = House.on(database.unpooled());
            if (kind == DatabaseUnderTest.H2_IN_FILE) {
                shutDown(database);
            }
            DataSource readOnly = database.unpooled(
                    switch (kind) {
                        case MARIADB -> "&sessionVariables=tx_read_only=1";
                        case H2_IN_FILE -> ";ACCESS_MODE_DATA=r";
                        default -> "&options=-c%20default_transaction_read_only=on";
                    });
            assertFails(() -> House.withOwner("olga", readOnly), "takes no changes");
            if (kind == DatabaseUnderTest.H2_IN_FILE) {
                shutDown(readOnly);
            }
            house.invite("grace");
            Books.of(database.unpooled());
        }
    }

    @Test
    void a_right_that_is_missing() throws SQLException {
        try (OpenDatabase database = kind.blank()) {
            JdbcSchema.of(database.unpooled()).migrate();
            House house = House.on(database.unpooled());
            Books before = Books.of(database.unpooled());
            switch (kind) {
                case MARIADB, H2_IN_FILE ->
                    assertFails(() -> House.withOwner("olga", onlyReading(database)), "grant Roster's user");
                default -> {
                    execute(database, "REVOKE INSERT ON roster_delivery FROM CURRENT_USER");
                    assertFails(() -> house.invite("grace"), "grant Roster's user");
                }
            }
            assertThat(Books.of(database.unpooled())).isEqualTo(before);
        }
    }

    /** As somebody else, where nobody can take a right from himself. */
    private DataSource onlyReading(OpenDatabase database) throws SQLException {
        if (kind == DatabaseUnderTest.H2_IN_FILE) {
            execute(database, "CREATE USER reader PASSWORD 'Ground/18'");
            execute(database, "GRANT SELECT ON SCHEMA PUBLIC TO reader");
        }
        return new DriverManagerDataSource(url(database), "reader", "Ground/18");
    }

    @Test
    void a_database_of_another_kind() {
        try (OpenDatabase database = kind.migrated()) {
            assertFails(
                    () -> JdbcStorage.on(new OfAnotherKind(database.unpooled())),
                    "does not know the database Oracle. It keeps its data in PostgreSQL, MariaDB");
            assertFails(
                    () -> JdbcSchema.of(new OfAnotherKind(database.unpooled())).migrate(), "the database Oracle");
        }
    }

    @Test
    void a_schema_that_is_not_there() {
        try (OpenDatabase database = kind.blank()) {
            assertFails(() -> JdbcStorage.on(database.unpooled()), "migrate the schema");
        }
    }

    private static void assertFails(ThrowingCallable call, String words) {
        assertThatThrownBy(call).isExactlyInstanceOf(StorageFailure.class).hasMessageContaining(words);
    }

    private static HikariDataSource pool(DataSource dataSource) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(300);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static String url(OpenDatabase database) {
        try (Connection connection = database.unpooled().getConnection()) {
            String url = connection.getMetaData().getURL();
            // Without the user that MariaDB's driver tells, whom it would take in place of another one.
            return url.contains("mariadb") ? url.replaceFirst("\\?.*|$", "?sslMode=disable") : url;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(OpenDatabase database, String sql) throws SQLException {
        try (Connection connection = database.unpooled().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void shutDown(OpenDatabase database) throws SQLException {
        shutDown(database.unpooled());
    }

    private static void shutDown(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    /** Says that it is Oracle. */
    private static final class OfAnotherKind extends DelegatingDataSource {

        OfAnotherKind(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return proxy(
                    Connection.class,
                    real,
                    "getMetaData",
                    () -> proxy(DatabaseMetaData.class, real.getMetaData(), "getDatabaseProductName", () -> "Oracle"));
        }

        private static <T> T proxy(Class<T> type, T real, String name, Answer answer) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (method.getName().equals(name)) {
                            return answer.get();
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    }));
        }

        private interface Answer {
            Object get() throws SQLException;
        }
    }
}
