package dev.roster.jdbc.economy;

import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.tap.Sent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a database went about a statement, and how many rows each step of it has read. */
final class Analyzed {

    private static final Pattern COUNTS = Pattern.compile(
            "\\(actual [^)]*rows=([\\d.]+)|Rows Removed by \\w+: ([\\d.]+)|r_rows=([\\d.]+)|scanCount: ([\\d.]+)");

    private Analyzed() {}

    /** Has the database count what is in some tables, as it does by itself now and then. */
    static void settle(OpenDatabase open, DatabaseUnderTest database, String... tables) throws SQLException {
        try (Connection connection = open.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    database == DatabaseUnderTest.MARIADB ? "ANALYZE TABLE " + String.join(", ", tables) : "ANALYZE");
        }
    }

    /** Runs a statement again, as it was sent. */
    static List<String> plan(OpenDatabase open, DatabaseUnderTest database, Sent sent) throws SQLException {
        String sql = sent.sql();
        for (int number = 1; number <= sent.rows().get(0).size(); number++) {
            Object value = sent.rows().get(0).get(number);
            sql = sql.replaceFirst("\\?", Matcher.quoteReplacement(literal(value)));
        }
        return Explained.asked(
                open,
                database,
                (database == DatabaseUnderTest.MARIADB ? "ANALYZE " : "EXPLAIN ANALYZE ") + sql,
                Analyzed::lines);
    }

    private static String literal(Object value) {
        if (value instanceof UUID id) {
            return "CAST('" + id + "' AS uuid)";
        }
        if (value instanceof byte[] bytes) {
            return "X'" + HexFormat.of().formatHex(bytes) + "'";
        }
        if (value instanceof Object[] all) {
            return Arrays.stream(all).map(Analyzed::literal).collect(Collectors.joining(", ", "ARRAY[", "]"));
        }
        if (value instanceof OffsetDateTime time) {
            return "CAST('" + time + "' AS timestamp(6) with time zone)";
        }
        return value instanceof Number ? value.toString() : "'" + value + "'";
    }

    /** By PostgreSQL and H2 in the text, by MariaDB in a column. */
    private static List<String> lines(ResultSet result) throws SQLException {
        List<String> lines = new ArrayList<>();
        while (result.next()) {
            StringBuilder line = new StringBuilder();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                line.append(result.getMetaData().getColumnLabel(i))
                        .append('=')
                        .append(result.getString(i))
                        .append(' ');
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /**
     * Of each step, whatever it did with them. What MariaDB sorts it has read before, and it does not tell how much; but what
     * steps have told of may be sorted.
     */
    static List<Double> rowsRead(List<String> plan) {
        List<Double> read = new ArrayList<>();
        for (String line : plan) {
            if (line.contains("Using filesort") && !line.contains("table=<union")) {
                read.add(Double.POSITIVE_INFINITY);
            }
            for (Matcher found = COUNTS.matcher(line); found.find(); ) {
                for (int group = 1; group <= found.groupCount(); group++) {
                    if (found.group(group) != null) {
                        read.add(Double.valueOf(found.group(group)));
                    }
                }
            }
        }
        return read;
    }
}
