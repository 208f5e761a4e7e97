package dev.roster.jdbc;

import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.OutcomeUnknown;
import dev.roster.failure.StorageFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A transaction on a connection that the host holds. The host ends it here, so that Roster is told:
 *
 * <pre>{@code
 * try (Connection connection = dataSource.getConnection()) {
 *     connection.setAutoCommit(false);
 *     try (HeldTransaction transaction = HeldTransaction.on(connection);
 *             Statement statement = connection.createStatement()) {
 *         statement.execute("INSERT INTO customer (name) VALUES ('Initech')");
 *         roster.joining(transaction).in(acme).as(adaId).remove(graceId);
 *         transaction.commit();
 *     }
 * }
 * }</pre>
 *
 * <p>For one thread at a time, as its connection is. One object stands for one transaction.
 */
public final class HeldTransaction implements JdbcTransaction, AutoCloseable {

    private final Connection connection;
    private final List<Consumer<Completion>> listeners = new ArrayList<>();
    private @Nullable Completion end;
    private boolean over;
    private boolean rollbackOnly;

    private HeldTransaction(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the transaction that a connection is in.
     *
     * @param connection a connection with auto-commit off
     * @return its transaction
     * @throws IllegalArgumentException if auto-commit is on: there is no transaction then that could be joined
     * @throws StorageFailure if the connection cannot tell
     */
    public static HeldTransaction on(Connection connection) {
        Objects.requireNonNull(connection, "connection");
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException(
                        "The connection commits each statement by itself: call setAutoCommit(false) first.");
            }
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
        return new HeldTransaction(connection);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the transaction has ended
     */
    @Override
    public Connection connection() {
        requireOpen();
        return connection;
    }

    /**
     * {@inheritDoc} Listeners are told in the order of their registration; what one throws is logged. If nobody knows
     * whether a commit came through, they are not told.
     *
     * @throws IllegalStateException if the transaction has ended
     */
    @Override
    public void onCompletion(Consumer<Completion> listener) {
        requireOpen();
        listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    @Override
    public void setRollbackOnly() {
        rollbackOnly = true;
    }

    /**
     * Commits.
     *
     * @throws IllegalStateException if the transaction has ended
     * @throws ConcurrentChange if it lost against another one, now or before; roll back and repeat
     * @throws OutcomeUnknown if the connection was lost while it was being committed
     * @throws StorageFailure if it cannot be committed
     */
    public void commit() {
        requireOpen();
        if (rollbackOnly) {
            throw new ConcurrentChange(
                    "The transaction was lost before: roll it back, and repeat it as a whole.", null);
        }
        try {
            connection.commit();
        } catch (SQLException | RuntimeException failure) {
            StorageFailure told = Failures.ofCommit(failure);
            over = told instanceof OutcomeUnknown;
            throw told;
        }
        end(Completion.COMMITTED);
    }

    /**
     * Rolls back.
     *
     * @throws IllegalStateException if the transaction has ended
     * @throws StorageFailure if the database does not answer; the transaction will not be committed any more
     */
    public void rollback() {
        requireOpen();
        try {
            connection.rollback();
        } catch (SQLException | RuntimeException failure) {
            throw Failures.of(failure);
        } finally {
            end(Completion.ROLLED_BACK);
        }
    }

    /** Rolls back, unless the transaction has ended. The connection stays open. */
    @Override
    public void close() {
        if (!over) {
            rollback();
        }
    }

    private void end(Completion completion) {
        end = completion;
        over = true;
        completion.tell(listeners);
    }

    private void requireOpen() {
        if (over) {
            throw new IllegalStateException("This transaction has ended: " + (end == null ? "nobody knows how" : end));
        }
    }
}
