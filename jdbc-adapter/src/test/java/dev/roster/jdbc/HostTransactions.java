package dev.roster.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The transactions of a host, each on a connection of its own. */
final class HostTransactions implements AutoCloseable {

    private final DataSource dataSource;
    private final List<Connection> connections = new ArrayList<>();

    HostTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    HeldTransaction begin() {
        try {
            Connection connection = dataSource.getConnection();
            connections.add(connection);
            connection.setAutoCommit(false);
            return HeldTransaction.on(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Gives all connections back to the pool, which rolls back what was left open. */
    @Override
    public void close() {
        try {
            for (Connection connection : connections) {
                connection.close();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
