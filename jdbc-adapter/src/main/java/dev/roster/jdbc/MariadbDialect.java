package dev.roster.jdbc;

import dev.roster.failure.StorageFailure;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** MariaDB, alone or in a Galera cluster. */
final class MariadbDialect implements Dialect {

    private static final int TAKEN = 1062;

    /** The bit of wsrep_sync_wait. */
    private static final int BEFORE_READS = 1;

    /**
     * Deadlock, also the conflict of two nodes of a cluster; a row that changed since the snapshot; a lock that was waited
     * for too long; a savepoint that is gone with its transaction.
     */
    private static final Set<Integer> LOST = Set.of(1213, 1020, 1205, 1305);

    @Override
    public Database database() {
        return Database.MARIADB;
    }

    @Override
    public void requireFit(Connection connection) throws SQLException {
        requireCounts(connection);
        requireToWait(connection);
    }

    /** Finds out whether the driver tells of each statement of a batch what it changed, by one that changes nothing. */
    private static void requireCounts(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE roster_schema SET version = version WHERE version = ?")) {
            for (int none = -2; none < 0; none++) {
                statement.setInt(1, none);
                statement.addBatch();
            }
            for (int count : statement.executeBatch()) {
                if (count == Statement.SUCCESS_NO_INFO) {
                    throw new StorageFailure(
                            "MariaDB's driver is set so that it does not tell how many rows each statement of a batch "
                                    + "changed, which Roster must know. Set useBulkStmts=false; useBulkStmtsForInserts may "
                                    + "stay.",
                            null);
                }
            }
        }
    }

    /** A node of a cluster may read what was before a change that another one has acknowledged, unless told to wait for it. */
    private static void requireToWait(Connection connection) throws SQLException {
        Map<String, String> settings = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SHOW SESSION VARIABLES WHERE Variable_name IN ('wsrep_on', 'wsrep_sync_wait')");
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                settings.put(found.getString(1), found.getString(2));
            }
        }
        int waits = Integer.parseInt(settings.getOrDefault("wsrep_sync_wait", "0"));
        if ("ON".equals(settings.get("wsrep_on")) && (waits & BEFORE_READS) == 0) {
            throw new StorageFailure(
                    "This node of a cluster may read what was before a change that another node has acknowledged, such as "
                            + "that somebody was removed. Have its sessions wait: add sessionVariables=wsrep_sync_wait=7 to "
                            + "the URL.",
                    null);
        }
    }

    @Override
    public void requireJoinable(Connection connection) {
        // Each level will do.
    }

    @Override
    public void bind(PreparedStatement statement, int index, UUID id) throws SQLException {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        statement.setBytes(index, bytes.array());
    }

    /** Without a zone, since the driver turns other types of time about by the zones of session and JVM. */
    @Override
    public void bind(PreparedStatement statement, int index, Instant time) throws SQLException {
        statement.setObject(index, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    @Override
    public @Nullable UUID id(ResultSet result, int index) throws SQLException {
        byte[] value = result.getBytes(index);
        if (value == null) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(value);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable Instant time(ResultSet result, int index) throws SQLException {
        LocalDateTime time = result.getObject(index, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Key key) throws SQLException {
        statement.setString(index, key.text());
    }

    @Override
    public String now() {
        return "SELECT UTC_TIMESTAMP(6)";
    }

    /** Under REPEATABLE READ an UPDATE succeeds on a row that a plain SELECT does not see as it is: only a lock reads that. */
    @Override
    public String current() {
        return " FOR UPDATE";
    }

    /** IGNORE leaves out rows for other reasons too, and only warns of them. */
    @Override
    public int insertUntaken(Session session, Table table, List<List<Object>> rows) {
        return session.updateWarnedOf(
                TAKEN, "INSERT IGNORE " + table.intoValues(rows.size()), Session.parametersOf(rows));
    }

    @Override
    public <T> Optional<T> raise(Session session, Table table, String column, UUID id, RowReader<T> reader) {
        int changed = session.update(
                "UPDATE " + table.name() + " SET " + column + " = " + column + " + 1 WHERE id = ?", List.of(id));
        return changed == 0
                ? Optional.empty()
                : session.find(table.select("t") + "WHERE t.id = ?" + current(), List.of(id), reader);
    }

    @Override
    public Among.Condition rows(Among among) {
        return among.listed();
    }

    /** As two ranges: an index is not read along a comparison of rows. */
    @Override
    public String isAfter(String column, String id, boolean descending) {
        String beyond = descending ? " < ?" : " > ?";
        return "(" + column + beyond + " OR (" + column + " = ? AND " + id + beyond + "))";
    }

    @Override
    public List<Object> position(Object key, Object id) {
        return List.of(key, key, id);
    }

    @Override
    public boolean isLost(SQLException failure) {
        return LOST.contains(failure.getErrorCode()) || "40001".equals(failure.getSQLState());
    }
}
