package dev.roster.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** H2. */
final class H2Dialect extends StandardDialect {

    /**
     * Deadlock, a row that changed since the snapshot, a lock that was waited for too long, and a key that another
     * transaction took after the look for it: H2 has no insert that does both in one.
     */
    private static final Set<Integer> LOST = Set.of(40001, 90131, 50200, 23505);

    @Override
    public Database database() {
        return Database.H2;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Key key) throws SQLException {
        statement.setBytes(index, key.text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String now() {
        return "SELECT CURRENT_TIMESTAMP(6)";
    }

    @Override
    public boolean insertUnlessTaken(Session session, Table table, List<Object> row) {
        List<Object> parameters = new ArrayList<>(row);
        StringBuilder sql = new StringBuilder("INSERT " + table.into() + " SELECT " + table.marks() + " WHERE TRUE");
        for (List<String> key : table.keys()) {
            sql.append(" AND NOT EXISTS (SELECT 1 FROM " + table.name() + " WHERE " + Table.isKey(key) + ")");
            parameters.addAll(table.valuesOf(key, row));
        }
        return session.update(sql.toString(), parameters) == 1;
    }

    @Override
    public <T> Optional<T> raiseRevision(Session session, Table table, UUID id, RowReader<T> reader) {
        String sql = "SELECT " + table.columnsOf("t") + " FROM FINAL TABLE (UPDATE " + table.name()
                + " SET revision = revision + 1 WHERE id = ?) t";
        return session.find(sql, List.of(id), reader);
    }

    @Override
    public boolean isLost(SQLException failure) {
        return LOST.contains(failure.getErrorCode());
    }
}
