package dev.roster.jdbc.cluster;

import dev.roster.jdbc.JdbcSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The nodes that the property {@code roster.cluster} names, as JDBC URLs with commas between them. */
final class Cluster {

    /** Those that refer to others come first. */
    static final List<String> TABLES = List.of(
            "roster_journal_line",
            "roster_journal",
            "roster_delivery",
            "roster_link",
            "roster_invitation",
            "roster_member_role",
            "roster_member",
            "roster_user",
            "roster_organization",
            "roster_catalog");

    private static final Cluster RUNNING = new Cluster(System.getProperty("roster.cluster", ""));

    private final List<Node> nodes = new ArrayList<>();

    private Cluster(String urls) {
        if (urls.isEmpty()) {
            throw new IllegalStateException(
                    "Which cluster? Start one with .ci/galera up, and say -Droster.cluster=$(.ci/galera urls)");
        }
        for (String url : urls.split(",")) {
            nodes.add(new Node(nodes.size() + 1, url));
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

    Node node(int number) {
        return nodes.get(number - 1);
    }

    private void clear() {
        try (Connection connection = nodes.get(0).connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                statement.executeUpdate("DELETE FROM " + table);
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException("The tables of the cluster cannot be emptied", failure);
        }
    }
}
