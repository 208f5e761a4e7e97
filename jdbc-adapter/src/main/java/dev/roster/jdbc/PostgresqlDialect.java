package dev.roster.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** PostgreSQL. */
final class PostgresqlDialect extends StandardDialect {

    /** serialization_failure, deadlock_detected, lock_not_available. */
    private static final Set<String> LOST = Set.of("40001", "40P01", "55P03");

    @Override
    public Database database() {
        return Database.POSTGRESQL;
    }

    @Override
    public void requireFit(Connection connection) {
        // No setting that is known spoils it.
    }

    @Override
    public void requireJoinable(Connection connection) {
        // Each level will do.
    }

    @Override
    public void bind(PreparedStatement statement, int index, Key key) throws SQLException {
        statement.setString(index, key.text());
    }

    @Override
    public String now() {
        return "SELECT clock_timestamp()";
    }

    @Override
    public int insertUntaken(Session session, Table table, List<List<Object>> rows) {
        return session.update(table.insert(rows.size()) + " ON CONFLICT DO NOTHING", Session.parametersOf(rows));
    }

    @Override
    public <T> Optional<T> raise(Session session, Table table, String column, UUID id, RowReader<T> reader) {
        String sql = "UPDATE " + table.name() + " SET " + column + " = " + column + " + 1 WHERE id = ? RETURNING "
                + table.list();
        return session.find(sql, List.of(id), reader);
    }

    @Override
    public Among.Condition rows(Among among) {
        return among.listed();
    }

    @Override
    public boolean isLost(SQLException failure) {
        return failure.getSQLState() != null && LOST.contains(failure.getSQLState());
    }
}
