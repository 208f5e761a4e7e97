package dev.roster.jdbc.cluster;

import dev.roster.jdbc.JdbcSchema;
import dev.roster.jdbc.fence.Fence;
import dev.roster.jdbc.ground.RosterTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The nodes that the property {@code roster.cluster} names, as JDBC URLs with commas between them. */
final class Cluster {

    private static final Cluster RUNNING = new Cluster(System.getProperty("roster.cluster", ""));

    private final List<Node> nodes = new ArrayList<>();
    private final Fence fence = new Fence();
    private final AtomicInteger turn = new AtomicInteger();

    private Cluster(String urls) {
        if (urls.isEmpty()) {
            throw new IllegalStateException(
                    "Which cluster? Start one with .ci/galera up, and say -Droster.cluster=$(.ci/galera urls)");
        }
        for (String url : urls.split(",")) {
            nodes.add(new Node(nodes.size() + 1, url, fence));
        }
        JdbcSchema.of(nodes.get(0).dataSource()).migrate();
    }

    static Cluster running() {
        return RUNNING;
    }

    /** The cluster, with empty tables. */
    static Cluster cleared() {
        RUNNING.clear();
        return RUNNING;
    }

    /** All nodes, the first has the number 1. */
    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** A connection, to another node each time. */
    Connection nextConnection() throws SQLException {
        return nodes.get(turn.getAndIncrement() % nodes.size()).connection();
    }

    Node node(int number) {
        return nodes.get(number - 1);
    }

    private void clear() {
        fence.requireWhole();
        try (Connection connection = nodes.get(0).connection()) {
            connection.setAutoCommit(false);
            RosterTables.of(connection).empty(connection);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException("The tables of the cluster cannot be emptied", failure);
        }
    }
}
