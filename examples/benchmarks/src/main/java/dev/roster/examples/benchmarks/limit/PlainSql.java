package dev.roster.examples.benchmarks.limit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Statements on one connection, those of one kind in batches. */
final class PlainSql {

    private static final int CHUNK = 500;

    private final Connection connection;
    private final Map<String, PreparedStatement> batches = new LinkedHashMap<>();
    private final Map<String, Integer> waiting = new LinkedHashMap<>();

    /** An invitation, as it was found by its link. */
    record Found(UUID invitation, String address, String rights, OffsetDateTime created, int generation) {}

    PlainSql(Connection connection) {
        this.connection = connection;
    }

    void run(String sql, Object... parameters) throws SQLException {
        flush();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            if (statement.executeUpdate() != 1 && !sql.equals(PlainStatements.VOID)) {
                throw new SQLException("There was nothing to be changed by " + sql);
            }
        }
    }

    long one(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    Found find(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return new Found(
                        result.getObject(1, UUID.class),
                        result.getString(2),
                        result.getString(3),
                        result.getObject(4, OffsetDateTime.class),
                        result.getInt(5));
            }
        }
    }

    /** Adds to the batch of this statement. */
    void add(String sql, Object... parameters) throws SQLException {
        if (!batches.containsKey(sql)) {
            flush();
            batches.put(sql, connection.prepareStatement(sql));
        }
        PreparedStatement statement = batches.get(sql);
        bind(statement, parameters);
        statement.addBatch();
        if (waiting.merge(sql, 1, Integer::sum) == CHUNK) {
            statement.executeBatch();
            waiting.put(sql, 0);
        }
    }

    /** Sends what waits. */
    void flush() throws SQLException {
        for (PreparedStatement each : batches.values()) {
            each.executeBatch();
            each.close();
        }
        batches.clear();
        waiting.clear();
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }
}
