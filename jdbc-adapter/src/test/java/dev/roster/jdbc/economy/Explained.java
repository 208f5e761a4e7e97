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
        try (Connection connection = open.pool().getConnection();
                Statement statement = connection.createStatement()) {
            if (wholeTable(database).equals("Seq Scan")) {
                // Else it reads a table of one page as a whole, index or not.
                statement.execute("SET enable_seqscan = off");
            }
            String filled = sql;
            for (Object parameter : parameters) {
                filled = filled.replaceFirst("\\?", literal(database, parameter));
            }
            return lines(statement.executeQuery("EXPLAIN " + filled));
        }
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
