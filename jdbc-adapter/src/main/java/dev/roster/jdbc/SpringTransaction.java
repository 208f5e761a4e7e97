package dev.roster.jdbc;

import dev.roster.failure.ConcurrentChange;
import java.sql.Connection;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transaction that Spring manages on this thread, by {@code @Transactional} or a {@code TransactionTemplate}, of a
 * transaction manager that exposes JDBC connections, as those for JDBC and JPA do:
 *
 * <pre>{@code
 * @Transactional
 * void open(Customer customer) {
 *     customers.save(customer);
 *     roster.joining(SpringTransaction.of(dataSource)).asHost("sign-up").openOrganization(customer.name(), …);
 * }
 * }</pre>
 *
 * <p>Needs spring-jdbc. Take a new one in each transaction; for the thread that the transaction is bound to.
 */
public final class SpringTransaction implements JdbcTransaction {

    private final DataSource dataSource;

    private SpringTransaction(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Takes the transaction that this thread is in.
     *
     * @param dataSource what Spring's transaction manager works on, and the storage too
     * @return its transaction
     * @throws IllegalStateException if this thread is in no transaction of Spring on that data source
     */
    public static SpringTransaction of(DataSource dataSource) {
        Objects.requireNonNull(dataSource, "dataSource");
        SpringTransaction transaction = new SpringTransaction(dataSource);
        transaction.connection();
        return transaction;
    }

    @Override
    public Connection connection() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.hasResource(dataSource)) {
            throw new IllegalStateException(
                    "This thread is in no transaction that Spring manages on this data source: call "
                            + "this inside of @Transactional or a TransactionTemplate whose manager is made for it.");
        }
        return DataSourceUtils.getConnection(dataSource);
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

    @Override
    public void onCompletion(Consumer<Completion> listener) {
        Objects.requireNonNull(listener, "listener");
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    listener.accept(Completion.COMMITTED);
                } else if (status == STATUS_ROLLED_BACK) {
                    listener.accept(Completion.ROLLED_BACK);
                }
            }
        });
    }
}
