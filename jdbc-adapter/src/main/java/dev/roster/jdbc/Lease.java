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

    private Lease(Connection connection, Dialect dialect, boolean autoCommit, @Nullable Integer isolation) {
        this.connection = connection;
        this.dialect = dialect;
        this.autoCommit = autoCommit;
        this.isolation = isolation;
    }

    /**
     * Takes a connection and begins a transaction.
     *
     * @param isolation the level that connections come with, if it is not READ COMMITTED and is to be that for the time; a
     *     higher one would only cost repetitions
     */
    static Lease begin(DataSource dataSource, Dialect dialect, @Nullable Integer isolation) throws SQLException {
        Connection connection = dataSource.getConnection();
        boolean autoCommit = true;
        try {
            autoCommit = connection.getAutoCommit();
            if (isolation != null) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            return new Lease(connection, dialect, autoCommit, isolation);
        } catch (SQLException | RuntimeException failure) {
            cut(connection, failure);
            throw failure;
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
            connection.close();
        } catch (SQLException | RuntimeException failure) {
            // What became of the transaction is decided by now; the one who made it need not know of this.
            LOG.warn("A connection could not be given back as it came; it is cut.", failure);
            cut(connection, failure);
        }
    }

    /** A cluster may answer that the transaction lost already: then it is undone. */
    private void rollBack() throws SQLException {
        try {
            connection.rollback();
        } catch (SQLException failure) {
            if (!dialect.isLost(failure)) {
                throw failure;
            }
        }
    }

    private static void cut(Connection connection, Exception cause) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | RuntimeException failure) {
            cause.addSuppressed(failure);
        }
        try {
            connection.close();
        } catch (SQLException | RuntimeException failure) {
            cause.addSuppressed(failure);
        }
    }
}
