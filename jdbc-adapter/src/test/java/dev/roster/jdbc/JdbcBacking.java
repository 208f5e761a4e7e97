package dev.roster.jdbc;

import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.memory.SettableClock;
import dev.roster.port.Storage;
import dev.roster.scenario.Backing;

/** The scenarios' ground in a database. */
final class JdbcBacking implements Backing, AutoCloseable {

    private final OpenDatabase database;
    private final HostTransactions host;
    private final Storage storage;

    JdbcBacking(OpenDatabase database, SettableClock clock) {
        this.database = database;
        host = new HostTransactions(database.pool()::getConnection);
        storage = database.fence().around(JdbcStorage.on(database.pool(), clock));
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public HostWork begin() {
        return host.beginWork();
    }

    @Override
    public String dump() {
        return database.dump();
    }

    @Override
    public void close() {
        host.close();
        database.close();
    }
}
