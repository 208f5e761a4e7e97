package dev.roster.jdbc;

import dev.roster.port.HostTransaction.Completion;
import dev.roster.port.Storage.Work;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The connections that Roster works on by itself. Whoever asks holds one at a time, so that a small pool serves many
 * threads.
 */
final class Pool implements Sessions {

    private final DataSource dataSource;
    private final Dialect dialect;
    private final InstantSource clock;
    private final @Nullable Integer isolation;

    /**
     * @param isolation the level that connections come with, if it is not READ COMMITTED
     */
    Pool(DataSource dataSource, Dialect dialect, InstantSource clock, @Nullable Integer isolation) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.clock = clock;
        this.isolation = isolation;
    }

    DataSource dataSource() {
        return dataSource;
    }

    Dialect dialect() {
        return dialect;
    }

    InstantSource clock() {
        return clock;
    }

    /** Reads outside of any transaction of Roster; again if a database lets readers lose, as SERIALIZABLE ones may. */
    @Override
    public <T> T read(Function<Session, T> work) {
        return Retry.untilWon(() -> {
            try (Lease lease = Lease.reading(dataSource, dialect, isolation)) {
                return work.apply(new Session(lease.connection(), dialect));
            }
        });
    }

    /** Does a piece of work in a transaction, again if it loses, and then what was to be done after the commit. */
    <T> T inTransaction(Work<T> work) {
        Done<T> done = Retry.untilWon(() -> attempt(work));
        Completion.COMMITTED.tell(done.listeners);
        return done.result;
    }

    private <T> Done<T> attempt(Work<T> work) {
        try (Lease lease = Lease.begin(dataSource, dialect, isolation)) {
            measureTime(lease);
            JdbcUnit unit = new JdbcUnit(new Session(lease.connection(), dialect), clock, Absence.SEEN);
            T result = work.in(unit);
            commit(lease);
            return new Done<>(result, unit.listeners());
        }
    }

    private void measureTime(Lease lease) {
        if (clock instanceof DatabaseClock own) {
            try {
                own.measureIfDue(lease.connection());
            } catch (SQLException | RuntimeException failure) {
                throw Failures.of(dialect, failure);
            }
        }
    }

    private void commit(Lease lease) {
        try {
            lease.commit();
        } catch (SQLException | RuntimeException failure) {
            throw Failures.ofCommit(dialect, failure);
        }
    }

    private record Done<T>(T result, List<Consumer<Completion>> listeners) {}
}
