package dev.roster.jdbc;

import dev.roster.contract.StorageFixture;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.port.HostTransaction;
import dev.roster.port.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A storage in a database for the contract suites. Its clock is the database's, moved forward. */
final class JdbcFixture implements StorageFixture {

    private final OpenDatabase database;
    private final HostTransactions host;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final Storage storage;

    JdbcFixture(OpenDatabase database) {
        this.database = database;
        host = new HostTransactions(database.pool()::getConnection);
        InstantSource clock = JdbcStorage.on(database.pool()).clock();
        storage = JdbcStorage.on(database.pool(), () -> clock.instant().plus(ahead.get()));
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
    public HostTransaction begin() {
        return host.begin();
    }

    @Override
    public void commit(HostTransaction transaction) {
        ((HeldTransaction) transaction).commit();
    }

    @Override
    public void rollback(HostTransaction transaction) {
        ((HeldTransaction) transaction).rollback();
    }

    @Override
    public void close() {
        host.close();
        database.close();
    }
}
