package dev.roster.jdbc.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.OutcomeUnknown;
import dev.roster.failure.StorageFailure;
import dev.roster.jdbc.JdbcSchema;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OnEach;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.Books;
import dev.roster.jdbc.house.House;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The server itself ends a session, before each statement in turn and before the commit, and goes on with the next one. */
@OnEach({DatabaseUnderTest.H2_IN_FILE, DatabaseUnderTest.POSTGRESQL_NEWEST, DatabaseUnderTest.MARIADB})
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledTest {

    private final DatabaseUnderTest kind;

    KilledTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @Test
    void nothing_is_there_of_an_acceptance_that_was_cut_and_the_next_one_succeeds() throws SQLException {
        // Not lent again: what was open in it is closed with it.
        try (OpenDatabase database = kind.blank()) {
            JdbcSchema.of(database.unpooled()).migrate();
            Killer killer = new Killer(database);
            try (HikariDataSource pool = new HikariDataSource(config(killer))) {
                House house = House.on(pool);
                for (int statement = 1; ; statement++) {
                    String name = "guest" + statement;
                    String link = house.link(house.invite(name).id());
                    Books before = Books.of(database.unpooled());
                    killer.writeDown();
                    killer.killBefore(statement);
                    String outcome = outcome(
                            () -> house.accept(house.roster(), link, name).orElseThrow());
                    String killed = killer.killed.get();
                    killer.killBefore(-1);
                    // H2 has ended all sessions; the pool finds that out when it has left one alone for a while.
                    pool.getHikariPoolMXBean().softEvictConnections();
                    if (killed == null) {
                        assertThat(outcome).isEqualTo("done");
                        assertThat(statement).isGreaterThan(5);
                        return;
                    }
                    String what = "killed before " + killed;
                    assertThat(outcome)
                            .as(what)
                            .isEqualTo(killed.equals("commit") ? "OutcomeUnknown" : "StorageFailure");
                    assertThat(Books.of(database.unpooled())).as(what).isEqualTo(before);
                    house.accept(house.roster(), link, name).orElseThrow();
                }
            }
        }
    }

    private static HikariConfig config(Killer killer) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(killer);
        config.setMaximumPoolSize(2);
        return config;
    }

    private static String outcome(Runnable operation) {
        try {
            operation.run();
            return "done";
        } catch (ConcurrentChange | OutcomeUnknown known) {
            return known.getClass().getSimpleName();
        } catch (StorageFailure failure) {
            assertThat(failure).hasMessageContaining("cannot be reached, or the connection was lost");
            return "StorageFailure";
        }
    }

    /** Counts the statements and commits of all connections, and ends the session of the one that is due. */
    private static final class Killer extends DelegatingDataSource {

        private final AtomicInteger left = new AtomicInteger(-1);
        private final AtomicReference<String> killed = new AtomicReference<>();

        Killer(OpenDatabase database) {
            super(database.unpooled());
        }

        void killBefore(int statement) {
            left.set(statement);
            killed.set(null);
        }

        /** H2 writes down what was committed within half a second, and a kill may come before. This test is not about that. */
        void writeDown() throws SQLException {
            try (Connection connection = super.getConnection();
                    Statement statement = connection.createStatement()) {
                if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                    statement.execute("CHECKPOINT SYNC");
                }
            }
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        boolean counts = method.getName().equals("prepareStatement")
                                || method.getName().equals("commit");
                        if (counts && left.get() > 0 && left.decrementAndGet() == 0) {
                            killed.set(method.getName());
                            kill(real);
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }

        private void kill(Connection victim) throws SQLException {
            try (Connection connection = super.getConnection();
                    Statement statement = connection.createStatement()) {
                switch (connection.getMetaData().getDatabaseProductName()) {
                    case "PostgreSQL" ->
                        statement.execute("SELECT pg_terminate_backend(" + id(victim, "pg_backend_pid()") + ", 10000)");
                    case "MariaDB" -> statement.execute("KILL " + id(victim, "connection_id()"));
                    default -> statement.execute("SHUTDOWN IMMEDIATELY");
                }
            }
        }

        private static long id(Connection connection, String function) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT " + function)) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
