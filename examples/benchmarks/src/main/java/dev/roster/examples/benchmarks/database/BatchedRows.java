package dev.roster.examples.benchmarks.database;

import dev.roster.examples.benchmarks.fill.BinaryText;
import dev.roster.examples.benchmarks.fill.FilledTable;
import dev.roster.examples.benchmarks.fill.Rows;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Rows by way of batches of inserts. */
final class BatchedRows implements Rows {

    private static final int CHUNK = 1000;

    private final Connection connection;
    private final After after;
    private final Map<FilledTable, PreparedStatement> statements = new EnumMap<>(FilledTable.class);
    private final Map<FilledTable, Integer> waiting = new EnumMap<>(FilledTable.class);

    /** What is to be done when all rows are there. */
    interface After {
        void run() throws SQLException;
    }

    BatchedRows(Connection connection, After after) {
        this.connection = connection;
        this.after = after;
    }

    @Override
    public void add(FilledTable table, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(table);
        if (statement == null) {
            String marks = String.join(", ", Collections.nCopies(table.width(), "?"));
            statement = connection.prepareStatement(
                    "INSERT INTO " + table.table() + " (" + table.columns() + ") VALUES (" + marks + ")");
            statements.put(table, statement);
        }
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
        statement.addBatch();
        if (waiting.merge(table, 1, Integer::sum) == CHUNK) {
            statement.executeBatch();
            waiting.put(table, 0);
        }
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof BinaryText binary) {
            statement.setBytes(index, binary.text().getBytes(StandardCharsets.UTF_8));
        } else {
            statement.setObject(index, value);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement each : statements.values()) {
            each.executeBatch();
            each.close();
        }
        connection.close();
        after.run();
    }
}
