package dev.roster.examples.benchmarks.fill;

import java.sql.SQLException;

/** Takes rows straight into Roster's tables, many at a time. What is referred to may come after what refers to it. */
public interface Rows extends AutoCloseable {

    /**
     * Adds a row.
     *
     * @param values the columns as the table has them: null, a UUID, an Instant, a BinaryText, or what JDBC takes
     */
    void add(FilledTable table, Object... values) throws SQLException;

    @Override
    void close() throws SQLException;
}
