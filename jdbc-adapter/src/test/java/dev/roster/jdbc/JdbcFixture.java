package dev.roster.jdbc;

import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.port.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A storage in a database for the contract suites. Its clock is the database's, moved forward. */
final class JdbcFixture extends HostedFixture {

    private final OpenDatabase database;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final Storage storage;

    JdbcFixture(OpenDatabase database) {
        super(database.pool()::getConnection);
        this.database = database;
        InstantSource clock = JdbcStorage.on(database.pool()).clock();
        storage = database.fence()
                .around(JdbcStorage.on(database.pool(), () -> clock.instant().plus(ahead.get())));
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public void advance(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    @Override
    public void close() {
        super.close();
        database.close();
    }
}
