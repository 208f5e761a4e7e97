package dev.roster.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection of the pool for one transaction of Roster's own. It goes back as it came; if it cannot, it is cut, so that
 * the pool does not hand it out again, half in a transaction.
 */
final class Lease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcStorage.class);

    private final Connection connection;
    private final Dialect dialect;
    private final boolean autoCommit;
    private final @Nullable Integer isolation;
    private boolean over;

    private Lease(
            Connection connection, Dialect dialect, boolean autoCommit, @Nullable Integer isolation, boolean over) {
        this.connection = connection;
        this.dialect = dialect;
        this.autoCommit = autoCommit;
        this.isolation = isolation;
        this.over = over;
    }

    /**
     * Takes a connection and begins a transaction.
     *
     * @param isolation the level that connections come with, if it is not READ COMMITTED and is to be that for the time; a
     *     higher one would only cost repetitions
     */
    static Lease begin(DataSource dataSource, Dialect dialect, @Nullable Integer isolation) {
        return take(dataSource, dialect, isolation, true);
    }

    /**
     * Takes a connection to read. What it reads is committed, and no older than now.
     *
     * @param isolation the level that connections come with, if it is not READ COMMITTED
     */
    static Lease reading(DataSource dataSource, Dialect dialect, @Nullable Integer isolation) {
        boolean dirty = isolation != null && isolation == Connection.TRANSACTION_READ_UNCOMMITTED;
        return take(dataSource, dialect, dirty ? isolation : null, false);
    }

    private static Lease take(
            DataSource dataSource, Dialect dialect, @Nullable Integer isolation, boolean transaction) {
        Connection connection;
        try {
            connection = dataSource.getConnection();
        } catch (SQLException | RuntimeException failure) {
            throw Failures.of(dialect, failure);
        }
        try {
            boolean autoCommit = connection.getAutoCommit();
            if (!autoCommit) {
                // Somebody may have left it in a transaction, with a snapshot of then.
                connection.rollback();
            }
            if (isolation != null) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            if (autoCommit && transaction) {
                connection.setAutoCommit(false);
            }
            return new Lease(connection, dialect, autoCommit, isolation, autoCommit && !transaction);
        } catch (SQLException | RuntimeException failure) {
            cut(connection, failure);
            throw Failures.of(dialect, failure);
        }
    }

    Connection connection() {
        return connection;
    }

    void commit() throws SQLException {
        connection.commit();
        over = true;
    }

    /** Gives the connection back. What is not committed is undone. */
    @Override
    public void close() {
        try {
            if (!over) {
                rollBack();
            }
            if (autoCommit) {
                connection.setAutoCommit(true);
            }
            if (isolation != null) {
                connection.setTransactionIsolation(isolation);
            }
        } catch (SQLException | RuntimeException failure) {
            // What became of the transaction is decided by now; the one who made it need not know of this.
            LOG.warn("A connection could not be given back as it came; it is cut.", failure);
            abort(connection, failure);
        }
        // Not cut if this fails: it may be with somebody else by then.
        giveBack(connection);
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("A connection could not be given back.", failure);
        }
    }

    /** A cluster may answer that the transaction lost already: then it is undone. */
    private void rollBack() throws SQLException {
        try {
            dialect.rollBack(connection);
        } catch (SQLException failure) {
            if (!dialect.isLost(failure)) {
                throw failure;
            }
        }
    }

    private static void cut(Connection connection, Exception cause) {
        abort(connection, cause);
        giveBack(connection);
    }

    private static void abort(Connection connection, Exception cause) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | RuntimeException failure) {
            cause.addSuppressed(failure);
        }
    }
}
