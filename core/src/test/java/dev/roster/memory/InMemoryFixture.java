package dev.roster.memory;

import dev.roster.contract.StorageFixture;
import dev.roster.port.HostTransaction;
import dev.roster.port.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A storage in memory for the contract suites, or what a test makes of it. */
public final class InMemoryFixture implements StorageFixture {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T12:00:00.123456789Z"));
    private final InMemoryStorage storage;
    private final Storage shown;
    private final Consumer<InMemoryStorage> last;

    public InMemoryFixture() {
        this(UnaryOperator.identity());
    }

    public InMemoryFixture(UnaryOperator<Storage> wrapper) {
        storage = new InMemoryStorage(clock);
        shown = wrapper.apply(storage);
        last = unchecked -> {};
    }

    /** A storage that is kept, and what is to be true of it when a test is over. */
    InMemoryFixture(Keeper keeper, Consumer<InMemoryStorage> last) {
        storage = new InMemoryStorage(clock, keeper);
        shown = storage;
        this.last = last;
    }

    @Override
    public Storage storage() {
        return shown;
    }

    @Override
    public void advance(Duration time) {
        clock.advance(time);
    }

    @Override
    public HostTransaction begin() {
        return storage.begin();
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
        last.accept(storage);
    }
}
