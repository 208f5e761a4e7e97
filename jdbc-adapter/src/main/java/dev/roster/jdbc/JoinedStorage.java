package dev.roster.jdbc;

import dev.roster.failure.ConcurrentChange;
import dev.roster.port.HostTransaction;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.InstantSource;
import java.util.function.Function;

/** A storage inside a transaction of the host. */
final class JoinedStorage implements Storage {

    private final JdbcTransaction transaction;
    private final Dialect dialect;
    private final InstantSource clock;

    JoinedStorage(JdbcTransaction transaction, Dialect dialect, InstantSource clock) {
        this.transaction = transaction;
        this.dialect = dialect;
        this.clock = clock;
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        Connection connection = connection();
        requireJoinable(connection);
        Savepoint before = set(connection);
        try {
            Session session = new Session(connection, dialect);
            JdbcUnit unit = new JdbcUnit(session, clock, Absence.joined(session, connection));
            T result = work.in(unit);
            release(connection, before);
            unit.listeners().forEach(transaction::onCompletion);
            return result;
        } catch (RuntimeException | Error failure) {
            rollBack(connection, before, failure);
            if (failure instanceof ConcurrentChange) {
                transaction.setRollbackOnly();
            }
            throw failure;
        }
    }

    @Override
    public Lookups lookups() {
        return new JdbcLookups(this::read);
    }

    @Override
    public Listings listings() {
        return new JdbcListings(this::read);
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public Storage joining(HostTransaction other) {
        if (!other.equals(transaction)) {
            throw new IllegalArgumentException(
                    "This storage has joined a transaction already; join from the one outside.");
        }
        return this;
    }

    private <T> T read(Function<Session, T> work) {
        return work.apply(new Session(connection(), dialect));
    }

    /** Without a transaction each statement would stand by itself, and a savepoint would undo nothing. */
    private Connection connection() {
        Connection connection = transaction.connection();
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "The connection of the transaction commits each statement by itself: call "
                                + "setAutoCommit(false), or have Spring's transaction manager work on its data source.");
            }
            return connection;
        } catch (SQLException failure) {
            throw Failures.of(dialect, failure);
        }
    }

    private void requireJoinable(Connection connection) {
        try {
            dialect.requireJoinable(connection);
        } catch (SQLException failure) {
            throw Failures.of(dialect, failure);
        }
    }

    private Savepoint set(Connection connection) {
        try {
            return connection.setSavepoint();
        } catch (SQLException | RuntimeException failure) {
            throw Failures.of(dialect, failure);
        }
    }

    private void release(Connection connection, Savepoint savepoint) {
        try {
            connection.releaseSavepoint(savepoint);
        } catch (SQLException | RuntimeException failure) {
            throw Failures.of(dialect, failure);
        }
    }

    /** If the database has undone the whole transaction by itself, there is no savepoint any more. */
    private void rollBack(Connection connection, Savepoint savepoint, Throwable cause) {
        try {
            connection.rollback(savepoint);
        } catch (SQLException | RuntimeException failure) {
            cause.addSuppressed(failure);
            transaction.setRollbackOnly();
        }
    }
}
