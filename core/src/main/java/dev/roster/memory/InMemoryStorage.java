package dev.roster.memory;

import dev.roster.port.HostTransaction;
import dev.roster.port.HostTransaction.Completion;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Keeps everything in memory. Transactions are real: one writes at a time, on a copy that others see only when it is
 * committed; readers never wait. Safe for use by any number of threads. It is strict about the contract: work that reads
 * or writes what its transaction has not locked, or numbers the journal wrongly, gets an {@link IllegalStateException}
 * that says so.
 *
 * <p>A transaction waits up to 30 seconds for the one that writes, and then fails.
 */
public final class InMemoryStorage implements Storage {

    private final InstantSource clock;
    private final WritePermit permit = new WritePermit(Duration.ofSeconds(30));
    private volatile Tables committed = new Tables();

    /** An empty storage by the system's clock. */
    public InMemoryStorage() {
        this(InstantSource.system());
    }

    /**
     * An empty storage by a clock of one's own, such as a {@link SettableClock}.
     *
     * @param clock tells the time, which is cut to microseconds
     */
    public InMemoryStorage(InstantSource clock) {
        Objects.requireNonNull(clock, "clock");
        this.clock = () -> clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if this thread is in a transaction on this storage already, and would wait for itself
     */
    @Override
    public <T> T inTransaction(Work<T> work) {
        permit.take();
        InMemoryUnit unit;
        T result;
        try {
            unit = new InMemoryUnit(committed.copy(), clock);
            result = unit.run(work);
            commit(unit.result());
        } finally {
            permit.give();
        }
        Completion.COMMITTED.tell(unit.listeners());
        return result;
    }

    @Override
    public Lookups lookups() {
        return new InMemoryLookups(this::committed);
    }

    @Override
    public Listings listings() {
        return new InMemoryListings(this::committed);
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    /**
     * Begins a transaction that the host ends, to be joined. It hinders nobody before it is first worked in.
     *
     * @return a new transaction
     */
    public InMemoryTransaction begin() {
        return new InMemoryTransaction(this);
    }

    @Override
    public Storage joining(HostTransaction transaction) {
        if (transaction instanceof InMemoryTransaction own && own.isOn(this)) {
            return new JoinedStorage(own);
        }
        throw new IllegalArgumentException("Only a transaction from begin() of this very storage can be joined, not "
                + transaction.getClass().getName());
    }

    WritePermit permit() {
        return permit;
    }

    Tables committed() {
        return committed;
    }

    void commit(Tables tables) {
        committed = tables.committed();
    }
}
