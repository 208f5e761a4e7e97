package dev.roster.jdbc;

import dev.roster.failure.StorageFailure;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;

/** H2. */
final class H2Dialect extends StandardDialect {

    private static final int TAKEN = 23505;
    private static final int GENERAL = 50000;

    /** Deadlock, a row that changed since the snapshot, a lock that was waited for too long. */
    private static final Set<Integer> LOST = Set.of(40001, 90131, 50200);

    /** Of all its databases here, since nobody knows which of them a connection is to. */
    private static final H2Rollbacks ROLLBACKS = new H2Rollbacks();

    private static final Set<String> MODES = Set.of("REGULAR", "POSTGRESQL", "MARIADB", "MYSQL", "LEGACY");

    @Override
    public Database database() {
        return Database.H2;
    }

    /** The others have another grammar, or take an empty text for none. */
    @Override
    public void requireFit(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'MODE'");
                ResultSet row = statement.executeQuery()) {
            if (row.next() && !MODES.contains(row.getString(1).toUpperCase(Locale.ROOT))) {
                throw new StorageFailure(
                        "H2 is in the mode " + row.getString(1)
                                + ", in which Roster does not work. Leave MODE out of its URL, "
                                + "or set it to PostgreSQL or MariaDB.",
                        null);
            }
        }
    }

    /**
     * At REPEATABLE READ each table has a snapshot of its own, from when it was first read or one that refers to it: the
     * organization's row may be of now, and its members of then. Nothing tells.
     */
    @Override
    public void requireJoinable(Connection connection) throws SQLException {
        if (connection.getTransactionIsolation() == Connection.TRANSACTION_REPEATABLE_READ) {
            throw new IllegalStateException(
                    "Roster changes nothing in a transaction of H2 at REPEATABLE READ, in which each "
                            + "table may be of another time. Begin it at READ COMMITTED, SNAPSHOT or SERIALIZABLE.");
        }
    }

    @Override
    public void bind(PreparedStatement statement, int index, Key key) throws SQLException {
        statement.setBytes(index, key.text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String now() {
        return "SELECT CURRENT_TIMESTAMP(6)";
    }

    /** H2 has no insert that leaves out what is there; but an error undoes the statement alone, and spoils nothing. */
    @Override
    public int insertUntaken(Session session, Table table, List<List<Object>> rows) {
        try {
            return session.update(table.insert(rows.size()), Session.parametersOf(rows));
        } catch (StorageFailure failure) {
            if (failure.getCause() instanceof SQLException cause && cause.getErrorCode() == TAKEN) {
                return 0;
            }
            throw failure;
        }
    }

    @Override
    public <T> Optional<T> raise(Session session, Table table, String column, UUID id, RowReader<T> reader) {
        String sql = "SELECT " + table.list() + " FROM FINAL TABLE (UPDATE " + table.name() + " SET " + column + " = "
                + column + " + 1 WHERE id = ?)";
        while (true) {
            long then = ROLLBACKS.ended();
            Optional<T> raised = session.find(sql, List.of(id), reader);
            if (raised.isEmpty()
                    || !ROLLBACKS.anySince(then)
                    || raised.equals(session.find(
                            "SELECT " + table.list() + " FROM " + table.name() + " WHERE id = ?",
                            List.of(id),
                            reader))) {
                return raised;
            }
        }
    }

    @Override
    public void rollBack(Connection connection) throws SQLException {
        ROLLBACKS.run(connection);
    }

    /** As joins: for a list, an index is read along its first column only. */
    @Override
    public Among.Condition rows(Among among) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        StringJoiner conditions = new StringJoiner(" AND ", "WHERE ", "");
        for (Among.Column column : among.columns()) {
            if (column.hasOneValue()) {
                conditions.add(column.name() + " = ?");
            } else {
                String list = "list" + parameters.size();
                joins.append("JOIN UNNEST(CAST(? AS " + type(column) + " ARRAY)) " + list + " (one) ON " + list
                        + ".one = " + column.name() + " ");
                parameters.add(
                        column.values().stream().map(H2Dialect::asElement).toArray());
            }
        }
        among.columns().stream()
                .filter(Among.Column::hasOneValue)
                .forEach(column -> parameters.addAll(column.values()));
        return new Among.Condition(joins.toString() + conditions, parameters);
    }

    /** Each joined by itself, for the same reason. */
    @Override
    public Among.Condition ifAny(String join, List<UUID> ids) {
        return ids.size() == 1
                ? new Among.Condition(join + " = ?", List.copyOf(ids))
                : new Among.Condition(
                        "JOIN UNNEST(CAST(? AS uuid ARRAY)) ids (one) ON TRUE " + join + " = ids.one",
                        List.of((Object) ids.toArray()));
    }

    /**
     * Chosen first and then locked: H2 reads and locks all that are due before it cuts off the rest. What another one claimed
     * in between is not due any more when it is locked.
     */
    @Override
    public Among.Condition claimable(Instant now, int most) {
        return new Among.Condition(
                "WHERE d.id IN (SELECT f.id FROM roster_delivery f WHERE f.claimable_at > ? AND f.claimable_at <= ?"
                        + " ORDER BY f.claimable_at, f.id LIMIT " + most + ") AND d.claimable_at <= ?"
                        + " ORDER BY d.claimable_at, d.id FOR UPDATE SKIP LOCKED",
                List.of(Instant.EPOCH, now, now));
    }

    private static String type(Among.Column column) {
        Object value = column.values().get(0);
        if (value instanceof UUID) {
            return "uuid";
        }
        return value instanceof Key ? "varbinary" : "varchar";
    }

    private static Object asElement(Object value) {
        if (value instanceof Key key) {
            return key.text().getBytes(StandardCharsets.UTF_8);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    @Override
    public boolean isLost(SQLException failure) {
        return LOST.contains(failure.getErrorCode()) || isUndoneTwice(failure);
    }

    /** Of two that wait for each other, H2 may find out twice, and then has undone the one already when it says so. */
    private static boolean isUndoneTwice(SQLException failure) {
        String message = failure.getMessage();
        return failure.getErrorCode() == GENERAL
                && message != null
                && message.contains("illegally transitioned from ROLLED_BACK to ROLLING_BACK");
    }
}
