package dev.roster.examples.benchmarks.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** Follows the journal by the latest time that it has seen: all from there on that it did not have. */
final class NaiveReader {

    private final DataSource pool;
    private final Set<String> read = new HashSet<>();
    private OffsetDateTime latest = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    NaiveReader(DataSource pool) {
        this.pool = pool;
    }

    void readOn() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT stream_id, number, at FROM roster_journal WHERE at >= ? ORDER BY at")) {
            statement.setObject(1, latest);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    read.add(row.getString(1) + " " + row.getLong(2));
                    latest = row.getObject(3, OffsetDateTime.class);
                }
            }
        }
    }

    int entries() {
        return read.size();
    }
}
