package dev.roster.jdbc.cluster;

import dev.roster.jdbc.HeldTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Transactions of a host, each on another node than the one before. */
final class HostTransactions implements AutoCloseable {

    private final Cluster cluster;
    private final Map<HeldTransaction, Connection> open = new HashMap<>();
    private int begun;

    HostTransactions(Cluster cluster) {
        this.cluster = cluster;
    }

    HeldTransaction begin() {
        try {
            int next = begun++ % cluster.nodes().size();
            Connection connection = cluster.nodes().get(next).connection();
            connection.setAutoCommit(false);
            HeldTransaction transaction = HeldTransaction.on(connection);
            open.put(transaction, connection);
            return transaction;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Rolls back, unless the transaction has ended, and gives the connection back. */
    void end(HeldTransaction transaction) {
        Connection connection = open.remove(transaction);
        try {
            transaction.close();
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Ends what a test left open. */
    @Override
    public void close() {
        List.copyOf(open.keySet()).forEach(this::end);
    }
}
