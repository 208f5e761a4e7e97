package dev.roster.examples.benchmarks.database;

import dev.roster.examples.benchmarks.fill.BinaryText;
import dev.roster.examples.benchmarks.fill.FilledTable;
import dev.roster.examples.benchmarks.fill.Rows;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import org.postgresql.PGConnection;

/** Rows by way of PostgreSQL's COPY, with foreign keys not looked at meanwhile. */
final class CopiedRows implements Rows {

    private static final int CHUNK = 4_000_000;

    private final Connection connection;
    private final Map<FilledTable, StringBuilder> waiting = new EnumMap<>(FilledTable.class);

    CopiedRows(Connection connection) throws SQLException {
        this.connection = connection;
        execute("SET session_replication_role = replica");
    }

    @Override
    public void add(FilledTable table, Object... values) throws SQLException {
        StringBuilder text = waiting.computeIfAbsent(table, each -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t");
            write(text, values[i] instanceof BinaryText binary ? binary.text() : values[i]);
        }
        text.append('\n');
        if (text.length() > CHUNK) {
            copy(table, text);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Map.Entry<FilledTable, StringBuilder> each : waiting.entrySet()) {
            copy(each.getKey(), each.getValue());
        }
        execute("SET session_replication_role = DEFAULT");
        connection.close();
    }

    private static void write(StringBuilder text, Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        String plain = value.toString();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                default -> text.append(c);
            }
        }
    }

    private void copy(FilledTable table, StringBuilder text) throws SQLException {
        String copy = "COPY " + table.table() + " (" + table.columns() + ") FROM STDIN";
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(text.toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        text.setLength(0);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
