package dev.roster.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The row that a result stands on, read column by column from the left. */
final class Row {

    private final ResultSet result;
    private final Dialect dialect;
    private int column;

    Row(ResultSet result, Dialect dialect) {
        this.result = result;
        this.dialect = dialect;
    }

    /** Goes to the next row, and back to its first column. */
    boolean next() throws SQLException {
        column = 0;
        return result.next();
    }

    /** Whether the column that comes next is null: of an outer join, that there is nothing. */
    boolean nothingFollows() throws SQLException {
        return result.getObject(column + 1) == null;
    }

    /** Passes over a column that only keys and indexes need. */
    void skip() {
        column++;
    }

    /** Passes over the columns of a table. */
    void skip(Table table) {
        column += table.columns().size();
    }

    UUID id() throws SQLException {
        return Objects.requireNonNull(dialect.id(result, ++column));
    }

    Optional<UUID> idIfAny() throws SQLException {
        return Optional.ofNullable(dialect.id(result, ++column));
    }

    String text() throws SQLException {
        return Objects.requireNonNull(result.getString(++column));
    }

    Optional<String> textIfAny() throws SQLException {
        return Optional.ofNullable(result.getString(++column));
    }

    <E extends Enum<E>> E constant(Class<E> type) throws SQLException {
        return Enum.valueOf(type, text());
    }

    int integer() throws SQLException {
        return result.getInt(++column);
    }

    long number() throws SQLException {
        return result.getLong(++column);
    }

    boolean flag() throws SQLException {
        return result.getBoolean(++column);
    }

    Instant time() throws SQLException {
        return Objects.requireNonNull(dialect.time(result, ++column));
    }

    Optional<Instant> timeIfAny() throws SQLException {
        return Optional.ofNullable(dialect.time(result, ++column));
    }
}
