package dev.roster.jdbc.economy;

import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OpenDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** How a database would go about a statement. */
final class Explained {

    private Explained() {}

    /** What a plan says that reads a table from end to end. */
    static String wholeTable(DatabaseUnderTest database) {
        return switch (database) {
            case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST -> "Seq Scan";
            case MARIADB -> " ALL ";
            case H2_IN_MEMORY, H2_IN_FILE -> "tableScan";
        };
    }

    /** @param parameters ids or texts, of the statement's first parameters on */
    static String plan(OpenDatabase open, DatabaseUnderTest database, String sql, Object... parameters)
            throws SQLException {
        String filled = sql;
        for (Object parameter : parameters) {
            filled = filled.replaceFirst("\\?", literal(database, parameter));
        }
        return asked(open, database, "EXPLAIN " + filled, Explained::lines);
    }

    /** What reads the rows of an answer. */
    interface Reading<T> {
        T of(ResultSet result) throws SQLException;
    }

    /**
     * Asks for a plan. PostgreSQL is to go along indexes wherever it can: else it reads tables of few pages as a whole, index
     * or not, and how many they are depends on who had them before. Nothing of it outlives the question.
     */
    static <T> T asked(OpenDatabase open, DatabaseUnderTest database, String sql, Reading<T> reading)
            throws SQLException {
        try (Connection connection = open.pool().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                if (isPostgreSql(database)) {
                    statement.execute("SET LOCAL enable_seqscan = off");
                    statement.execute("SET LOCAL enable_hashjoin = off");
                    statement.execute("SET LOCAL enable_mergejoin = off");
                }
                return reading.of(statement.executeQuery(sql));
            } finally {
                connection.rollback();
            }
        }
    }

    private static boolean isPostgreSql(DatabaseUnderTest database) {
        return database == DatabaseUnderTest.POSTGRESQL_OLDEST || database == DatabaseUnderTest.POSTGRESQL_NEWEST;
    }

    private static String literal(DatabaseUnderTest database, Object parameter) {
        if (!(parameter instanceof UUID id)) {
            return "'" + parameter + "'";
        }
        return database == DatabaseUnderTest.MARIADB
                ? "X'" + id.toString().replace("-", "") + "'"
                : "CAST('" + id + "' AS uuid)";
    }

    private static String lines(ResultSet result) throws SQLException {
        StringBuilder lines = new StringBuilder();
        while (result.next()) {
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                lines.append(' ').append(result.getString(i)).append(' ');
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
