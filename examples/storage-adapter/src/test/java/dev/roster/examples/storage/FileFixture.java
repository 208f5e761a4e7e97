package dev.roster.examples.storage;

import dev.roster.contract.StorageFixture;
import dev.roster.memory.InMemoryTransaction;
import dev.roster.memory.SettableClock;
import dev.roster.port.HostTransaction;
import dev.roster.port.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A storage in a file, for the contract suites. */
final class FileFixture implements StorageFixture {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T12:00:00.123456789Z"));
    private final FileUnderTest file;

    FileFixture(Path path) {
        file = new FileUnderTest(path, clock);
    }

    @Override
    public Storage storage() {
        return file.storage();
    }

    @Override
    public void advance(Duration time) {
        clock.advance(time);
    }

    @Override
    public HostTransaction begin() {
        return file.storage().begin();
    }

    @Override
    public void commit(HostTransaction transaction) {
        ((InMemoryTransaction) transaction).commit();
    }

    @Override
    public void rollback(HostTransaction transaction) {
        ((InMemoryTransaction) transaction).rollback();
    }

    @Override
    public void close() {
        file.close();
    }
}
