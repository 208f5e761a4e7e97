package dev.roster.jdbc;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs statements on one connection. */
final class Session {

    /** How many ids one statement names, and how many rows one batch sends: more gains nothing. */
    private static final int CHUNK = 500;

    private final Connection connection;
    private final Dialect dialect;

    Session(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** All rows that a query finds. */
    <T> List<T> list(String sql, Collection<?> parameters, RowReader<T> reader) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                Row row = new Row(result, dialect);
                while (row.next()) {
                    found.add(reader.read(row));
                }
                return found;
            }
        } catch (SQLException | RuntimeException failure) {
            throw Failures.of(dialect, failure);
        }
    }

    /** The one row that a query finds, if it finds one. */
    <T> Optional<T> find(String sql, Collection<?> parameters, RowReader<T> reader) {
        return list(sql, parameters, reader).stream().findFirst();
    }

    /**
     * All rows that a query finds for some of many values, asked for in few statements.
     *
     * @param sql with one {@code IN ()} to be filled
     * @param parameters those before the list; there are none after it
     */
    <T> List<T> listIn(String sql, Collection<?> parameters, Collection<?> values, RowReader<T> reader) {
        List<T> found = new ArrayList<>();
        for (Filled each : filled(sql, parameters, values)) {
            found.addAll(list(each.sql(), each.parameters(), reader));
        }
        return found;
    }

    /**
     * All rows that a query finds for some of many values, asked for in few statements.
     *
     * @param select without conditions
     * @param rest what follows the condition
     */
    <T> List<T> listAmong(String select, Among among, String rest, RowReader<T> reader) {
        List<T> found = new ArrayList<>();
        for (Among part : among.parts(CHUNK)) {
            Among.Condition rows = dialect.rows(part);
            found.addAll(list(select + rows.sql() + rest, rows.parameters(), reader));
        }
        return found;
    }

    /** As {@link #listIn}, for a statement that changes the rows: how many it changed. */
    int updateIn(String sql, Collection<?> parameters, Collection<?> values) {
        int changed = 0;
        for (Filled each : filled(sql, parameters, values)) {
            changed += update(each.sql(), each.parameters());
        }
        return changed;
    }

    /** How many rows a statement changed. */
    int update(String sql, Collection<?> parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException | RuntimeException failure) {
            throw Failures.of(dialect, failure);
        }
    }

    /** Changes one row, which must be there. */
    void change(String sql, Collection<?> parameters) {
        if (update(sql, parameters) != 1) {
            throw new IllegalStateException("There is no row to be changed by " + sql);
        }
    }

    /** How many rows a statement changed, where only this warning may be given. */
    int updateWarnedOf(int code, String sql, Collection<?> parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            int changed = statement.executeUpdate();
            for (SQLWarning each = statement.getWarnings(); each != null; each = each.getNextWarning()) {
                if (each.getErrorCode() != code) {
                    throw each;
                }
            }
            return changed;
        } catch (SQLException | RuntimeException failure) {
            throw Failures.of(dialect, failure);
        }
    }

    /**
     * Adds rows, in statements of many rows each. Not in batches: MariaDB's driver sends a batch of inserts as one bulk
     * command, and if another node of a cluster aborts the transaction in the midst of it, nobody is told.
     */
    void insert(Table table, List<? extends Collection<?>> rows) {
        for (List<? extends Collection<?>> chunk : chunks(rows)) {
            update(table.insert(chunk.size()), parametersOf(chunk));
        }
    }

    /**
     * Adds rows, in statements of many rows each. If a key of one is taken, that one is left out, and perhaps others.
     *
     * @return how many were added
     */
    int insertUntaken(Table table, List<List<Object>> rows) {
        int added = 0;
        for (List<List<Object>> chunk : chunks(rows)) {
            added += dialect.insertUntaken(this, table, chunk);
        }
        return added;
    }

    /**
     * Runs one statement, which changes rows, with each of some parameters, in batches.
     *
     * @return for each, how many rows it changed
     */
    List<Integer> updateEach(String sql, Collection<? extends Collection<?>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Integer> counts = new ArrayList<>(rows.size());
        if (rows.size() == 1) {
            counts.add(update(sql, rows.iterator().next()));
            return counts;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (Collection<?> row : rows) {
                bind(statement, row);
                statement.addBatch();
                if (++waiting == CHUNK) {
                    add(counts, statement.executeBatch());
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                add(counts, statement.executeBatch());
            }
            return counts;
        } catch (BatchUpdateException failure) {
            throw Failures.of(dialect, failure.getCause() instanceof SQLException first ? first : failure);
        } catch (SQLException | RuntimeException failure) {
            throw Failures.of(dialect, failure);
        }
    }

    private static void add(List<Integer> counts, int[] changed) throws SQLException {
        for (int count : changed) {
            if (count == Statement.SUCCESS_NO_INFO) {
                throw new SQLException(
                        "The driver does not tell how many rows each statement of a batch changed, which "
                                + "Roster must know. Switch off what makes it so, such as useBulkStmts of MariaDB's driver.");
            }
            counts.add(count);
        }
    }

    /** Parts of a size that one statement takes. */
    static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }

    private record Filled(String sql, List<Object> parameters) {}

    private static List<Filled> filled(String sql, Collection<?> parameters, Collection<?> values) {
        List<Object> distinct = new ArrayList<>(values.stream().distinct().toList());
        List<Filled> filled = new ArrayList<>();
        for (List<Object> chunk : chunks(distinct)) {
            List<Object> all = new ArrayList<>(parameters);
            all.addAll(chunk);
            String list = "?" + ", ?".repeat(chunk.size() - 1);
            filled.add(new Filled(sql.replace("IN ()", "IN (" + list + ")"), all));
        }
        return filled;
    }

    private void bind(PreparedStatement statement, Collection<?> parameters) throws SQLException {
        int index = 0;
        for (Object parameter : parameters) {
            bind(statement, ++index, parameter instanceof Optional<?> any ? any.orElse(null) : parameter);
        }
    }

    private void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof UUID id) {
            dialect.bind(statement, index, id);
        } else if (value instanceof Key key) {
            dialect.bind(statement, index, key);
        } else if (value instanceof Instant time) {
            dialect.bind(statement, index, time);
        } else if (value instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else {
            statement.setObject(index, value);
        }
    }

    /** The parameters of rows, one after the other. */
    static List<Object> parametersOf(List<? extends Collection<?>> rows) {
        List<Object> parameters = new ArrayList<>();
        rows.forEach(parameters::addAll);
        return parameters;
    }

    /** Parameters, of which some may be null. */
    static List<Object> parameters(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
