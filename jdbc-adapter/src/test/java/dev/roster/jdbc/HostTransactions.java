package dev.roster.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The transactions of a host, each on a connection of its own, which it gives back when the transaction is over. */
final class HostTransactions implements AutoCloseable {

    private final DataSource dataSource;
    private final List<HeldTransaction> open = new ArrayList<>();

    HostTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    HeldTransaction begin() {
        try {
            Connection connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            HeldTransaction transaction = HeldTransaction.on(connection);
            open.add(transaction);
            transaction.onCompletion(completion -> {
                open.remove(transaction);
                giveBack(connection);
            });
            return transaction;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Rolls back what a test left open. */
    @Override
    public void close() {
        List.copyOf(open).forEach(HeldTransaction::close);
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
