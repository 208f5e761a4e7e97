package dev.roster.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The database's time, so that all nodes that share it agree, however their own clocks are set. It is asked for now and
 * then, and told from the monotonic clock of the JVM in between; an error of half the time that the asking took remains.
 */
final class DatabaseClock implements InstantSource {

    private static final long MEASURE_EVERY = Duration.ofMinutes(1).toNanos();

    private final Dialect dialect;
    private volatile Reading reading;

    DatabaseClock(Connection connection, Dialect dialect) throws SQLException {
        this.dialect = dialect;
        this.reading = read(connection);
    }

    @Override
    public Instant instant() {
        Reading last = reading;
        return last.time.plusNanos(System.nanoTime() - last.nanos).truncatedTo(ChronoUnit.MICROS);
    }

    /** Asks the database again, if that is due, on a connection that is at hand anyway. */
    void measureIfDue(Connection connection) throws SQLException {
        if (System.nanoTime() - reading.nanos > MEASURE_EVERY) {
            reading = read(connection);
        }
    }

    private Reading read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(dialect.now())) {
            long before = System.nanoTime();
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                Instant time = Objects.requireNonNull(dialect.time(result, 1));
                return new Reading(time, before + (System.nanoTime() - before) / 2);
            }
        }
    }

    /** What the database said, and when that was. */
    private record Reading(Instant time, long nanos) {}
}
