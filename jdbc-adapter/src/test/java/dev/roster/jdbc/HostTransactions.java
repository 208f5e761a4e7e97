package dev.roster.jdbc;

import dev.roster.port.HostTransaction;
import dev.roster.scenario.Backing.HostWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The transactions of a host, each on a connection of its own, which it gives back when the transaction is over. */
public final class HostTransactions implements AutoCloseable {

    /** Where connections come from. */
    public interface Connections {

        /** @return one that nobody else has */
        Connection next() throws SQLException;
    }

    private final Connections connections;
    private final List<HeldTransaction> open = new ArrayList<>();

    public HostTransactions(Connections connections) {
        this.connections = connections;
    }

    /** Begins one. */
    public HeldTransaction begin() {
        try {
            Connection connection = connections.next();
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

    /** Begins one, as scenarios want it. */
    public HostWork beginWork() {
        return new Work(begin());
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

    private record Work(HeldTransaction held) implements HostWork {

        @Override
        public HostTransaction transaction() {
            return held;
        }

        @Override
        public void commit() {
            held.commit();
        }

        @Override
        public void close() {
            held.close();
        }
    }
}
