package dev.roster.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL and H2 have in common. */
abstract class StandardDialect implements Dialect {

    @Override
    public void bind(PreparedStatement statement, int index, UUID id) throws SQLException {
        statement.setObject(index, id);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Instant time) throws SQLException {
        statement.setObject(index, time.atOffset(ZoneOffset.UTC));
    }

    @Override
    public @Nullable UUID id(ResultSet result, int index) throws SQLException {
        return result.getObject(index, UUID.class);
    }

    @Override
    public @Nullable Instant time(ResultSet result, int index) throws SQLException {
        OffsetDateTime time = result.getObject(index, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    @Override
    public String current() {
        return "";
    }

    @Override
    public String isAfter(String column, String id, boolean descending) {
        return "(" + column + ", " + id + ") " + (descending ? "<" : ">") + " (?, ?)";
    }

    @Override
    public List<Object> position(Object key, Object id) {
        return List.of(key, id);
    }
}
