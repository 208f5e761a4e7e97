package dev.roster.jdbc.ground;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The tables that have rows of Roster's. They are looked up, so that a new one is not forgotten. */
public final class RosterTables {

    /** Which version the schema has: not a row of a test's. */
    private static final String VERSION = "roster_schema";

    private static final Set<Integer> BINARY = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    private static final int MOST_SECONDS = 20;

    private final List<String> referringFirst;

    private RosterTables(List<String> referringFirst) {
        this.referringFirst = referringFirst;
    }

    /** Looks them up. */
    public static RosterTables of(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Map<String, Set<String>> references = new LinkedHashMap<>();
        try (ResultSet tables = data.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (tables.getString("TABLE_TYPE").endsWith("TABLE") && holdsRows(name)) {
                    references.put(name, new HashSet<>());
                }
            }
        }
        for (Map.Entry<String, Set<String>> table : references.entrySet()) {
            try (ResultSet keys =
                    data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table.getKey())) {
                while (keys.next()) {
                    table.getValue().add(keys.getString("PKTABLE_NAME"));
                }
            }
        }
        return new RosterTables(referringFirst(references));
    }

    private static boolean holdsRows(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        return name.startsWith("roster_") && !name.startsWith(VERSION);
    }

    private static List<String> referringFirst(Map<String, Set<String>> references) {
        List<String> sorted = new ArrayList<>();
        while (!references.isEmpty()) {
            Set<String> free = new HashSet<>(references.keySet());
            references.values().forEach(free::removeAll);
            if (free.isEmpty()) {
                throw new IllegalStateException("These tables refer to each other: " + references);
            }
            sorted.addAll(free);
            references.keySet().removeAll(free);
        }
        return sorted;
    }

    /** @return their names, those that refer to others first */
    public Collection<String> names() {
        return referringFirst;
    }

    /** @return each value of each row, as text, in an order that depends on nothing else */
    public String dump(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : referringFirst) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        StringBuilder row = new StringBuilder(table);
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            row.append(" | ").append(text(rows, column));
                        }
                        all.add(row.toString());
                    }
                }
            }
        }
        Collections.sort(all);
        return String.join("\n", all);
    }

    /** Keys are kept as the bytes of their text. */
    private static String text(ResultSet rows, int column) throws SQLException {
        byte[] bytes = BINARY.contains(rows.getMetaData().getColumnType(column)) ? rows.getBytes(column) : null;
        return bytes == null ? rows.getString(column) : new String(bytes, StandardCharsets.UTF_8);
    }

    /** Deletes all rows. Of few rows that is a hundred times as quick as a new database. */
    public void empty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // PostgreSQL would else wait for ever if somebody still holds a lock.
            statement.setQueryTimeout(MOST_SECONDS);
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                // It keeps how it looked for a key when the table was small: it would read the whole table for each
                // row.
                statement.addBatch("DISCARD PLANS");
            }
            for (String table : referringFirst) {
                statement.addBatch("DELETE FROM " + table);
            }
            statement.executeBatch();
        }
    }
}
