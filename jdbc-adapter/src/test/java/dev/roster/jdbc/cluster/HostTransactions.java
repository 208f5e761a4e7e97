package dev.roster.jdbc.cluster;

import dev.roster.jdbc.HeldTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Transactions of a host, each on another node than the one before. */
final class HostTransactions implements AutoCloseable {

    private final Cluster cluster;
    private final List<Connection> connections = new ArrayList<>();
    private final List<HeldTransaction> transactions = new ArrayList<>();

    HostTransactions(Cluster cluster) {
        this.cluster = cluster;
    }

    HeldTransaction begin() {
        try {
            int next = connections.size() % cluster.nodes().size();
            Connection connection = cluster.nodes().get(next).connection();
            connections.add(connection);
            connection.setAutoCommit(false);
            HeldTransaction transaction = HeldTransaction.on(connection);
            transactions.add(transaction);
            return transaction;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Ends what a test left open, and gives the connections back. */
    @Override
    public void close() {
        transactions.forEach(HeldTransaction::close);
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
