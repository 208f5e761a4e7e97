package dev.roster.jdbc;

import dev.roster.port.HostTransaction;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in a database: PostgreSQL, MariaDB (alone or as a Galera cluster) or H2. Its tables are made by
 * {@link JdbcSchema}.
 *
 * <pre>{@code
 * JdbcSchema.of(dataSource).migrate();
 * Storage storage = JdbcStorage.on(dataSource);
 * }</pre>
 *
 * <p>Its own transactions run READ COMMITTED, and are repeated, a bounded number of times, if they lose against others. A
 * thread holds one connection of the pool at a time. Its clock is the database's.
 *
 * <p>Safe for use by any number of threads.
 */
public final class JdbcStorage implements Storage {

    private final Pool pool;

    private JdbcStorage(Pool pool) {
        this.pool = pool;
    }

    /**
     * A storage by the clock of the database.
     *
     * @param dataSource where connections come from, best a pool
     * @return the storage
     * @throws dev.roster.failure.StorageFailure if the database cannot be reached, is of an unknown kind, or has not the
     *     schema of this version; the message says what to do
     */
    public static JdbcStorage on(DataSource dataSource) {
        return open(dataSource, null, SchemaText.SHIPPED);
    }

    /**
     * A storage by a clock of one's own, for tests. All nodes must then agree on the time by themselves.
     *
     * @param dataSource where connections come from, best a pool
     * @param clock tells the time, which is cut to microseconds
     * @return the storage
     * @throws dev.roster.failure.StorageFailure if the database cannot be reached, is of an unknown kind, or has not the
     *     schema of this version; the message says what to do
     */
    public static JdbcStorage on(DataSource dataSource, InstantSource clock) {
        Objects.requireNonNull(clock, "clock");
        return open(dataSource, () -> clock.instant().truncatedTo(ChronoUnit.MICROS), SchemaText.SHIPPED);
    }

    static JdbcStorage open(DataSource dataSource, @Nullable InstantSource ownClock, SchemaText text) {
        Objects.requireNonNull(dataSource, "dataSource");
        try (Connection connection = dataSource.getConnection()) {
            Dialect dialect = Dialects.of(connection);
            SchemaVersion.require(new Session(connection, dialect), text.version());
            dialect.requireFit(connection);
            InstantSource clock = ownClock != null ? ownClock : new DatabaseClock(connection, dialect);
            int level = connection.getTransactionIsolation();
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return new JdbcStorage(new Pool(
                    dataSource, dialect, clock, level == Connection.TRANSACTION_READ_COMMITTED ? null : level));
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    /** @return the kind of database that it is on, as a {@link ReachFilter} wants to know it */
    public Database database() {
        return pool.dialect().database();
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        return pool.inTransaction(work);
    }

    @Override
    public Lookups lookups() {
        return new JdbcLookups(pool);
    }

    @Override
    public Listings listings() {
        return new JdbcListings(pool);
    }

    @Override
    public InstantSource clock() {
        return pool.clock();
    }

    @Override
    public Storage joining(HostTransaction transaction) {
        if (transaction instanceof SpringTransaction spring && !spring.isOn(pool.dataSource())) {
            throw new IllegalArgumentException("The transaction is on another data source than this storage. Make the "
                    + "storage on the data source that Spring's transaction manager works on.");
        }
        if (transaction instanceof JdbcTransaction joined) {
            return new JoinedStorage(joined, pool.dialect(), pool.clock());
        }
        throw new IllegalArgumentException("Only a JdbcTransaction can be joined, such as a HeldTransaction or a "
                + "SpringTransaction, not a " + transaction.getClass().getName());
    }
}
