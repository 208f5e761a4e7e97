package dev.roster.jdbc;

import dev.roster.failure.ConcurrentChange;
import java.sql.Connection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transaction that Spring manages on this thread, by {@code @Transactional} or a {@code TransactionTemplate}, of a
 * transaction manager that exposes JDBC connections, as those for JDBC and JPA do:
 *
 * <pre>{@code
 * transactions.executeWithoutResult(status -> {
 *     jdbc.update("INSERT INTO customer (name) VALUES (?)", "Initech");
 *     roster.joining(SpringTransaction.of(dataSource))
 *             .asHost("sign-up")
 *             .openOrganization("Initech", opening -> opening.owner(adaId));
 * });
 * }</pre>
 *
 * <p>Needs spring-jdbc. Take a new one in each transaction; for the thread that the transaction is bound to.
 */
public final class SpringTransaction implements JdbcTransaction {

    private final DataSource dataSource;

    /** What Spring has bound to the thread for this transaction, and for no other one. */
    private final Object bound;

    private SpringTransaction(DataSource dataSource, Object bound) {
        this.dataSource = dataSource;
        this.bound = bound;
    }

    /**
     * Takes the transaction that this thread is in.
     *
     * @param dataSource what Spring's transaction manager works on, and the storage too
     * @return its transaction
     * @throws IllegalStateException if this thread is in no transaction of Spring on that data source
     */
    public static SpringTransaction of(DataSource dataSource) {
        Object bound = TransactionSynchronizationManager.getResource(Objects.requireNonNull(dataSource, "dataSource"));
        if (bound == null || !TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "This thread is in no transaction that Spring manages on this data source: call "
                            + "this inside of @Transactional or a TransactionTemplate whose manager is made for it.");
        }
        return new SpringTransaction(dataSource, bound);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the transaction has ended, is suspended for another one, or is another thread's
     */
    @Override
    public Connection connection() {
        if (!bound.equals(TransactionSynchronizationManager.getResource(dataSource))) {
            throw new IllegalStateException("This is not the transaction that the thread is in now. Take a "
                    + "SpringTransaction in each transaction, and on each thread.");
        }
        return DataSourceUtils.getConnection(dataSource);
    }

    /** Whether it is on the data source of a storage, behind whatever decorates the one or the other. */
    boolean isOn(DataSource other) {
        return undecorated(dataSource).equals(undecorated(other));
    }

    private static DataSource undecorated(DataSource dataSource) {
        DataSource target = dataSource;
        while (target instanceof DelegatingDataSource decoration && decoration.getTargetDataSource() != null) {
            target = decoration.getTargetDataSource();
        }
        return target;
    }

    @Override
    public void setRollbackOnly() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                throw new ConcurrentChange(
                        "The transaction was lost before: roll it back, and repeat it as a whole.", null);
            }
        });
    }

    /**
     * {@inheritDoc} What was done in a nested part that was rolled back to its savepoint counts as rolled back.
     *
     * <p>Spring gives the connection back only after the listener: if it uses the storage it takes a second one. A pool must
     * have one to spare for it, or the listener leaves that to another thread.
     */
    @Override
    public void onCompletion(Consumer<Completion> listener) {
        TransactionSynchronizationManager.registerSynchronization(
                new Told(Objects.requireNonNull(listener, "listener")));
    }

    /** Spring tells it of savepoints from its registration on: to go back to an unknown one undoes what it waits for. */
    private static final class Told implements TransactionSynchronization {

        private final Consumer<Completion> listener;
        private final Set<Object> savepoints = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean undone;

        Told(Consumer<Completion> listener) {
            this.listener = listener;
        }

        @Override
        public void savepoint(Object savepoint) {
            savepoints.add(savepoint);
        }

        @Override
        public void savepointRollback(Object savepoint) {
            undone |= !savepoints.contains(savepoint);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK || (undone && status == STATUS_COMMITTED)) {
                listener.accept(Completion.ROLLED_BACK);
            } else if (status == STATUS_COMMITTED) {
                listener.accept(Completion.COMMITTED);
            }
        }
    }
}
