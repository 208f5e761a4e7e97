package dev.roster.memory;

import dev.roster.failure.StorageFailure;
import dev.roster.port.HostTransaction;
import dev.roster.port.HostTransaction.Completion;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in memory, and what a {@link Keeper} makes of it. Transactions are real: one writes at a time, on a copy that others see only when it is
 * committed; readers never wait. Safe for use by any number of threads. It is strict about the contract: work that reads
 * or writes what its transaction has not locked, or numbers the journal wrongly, gets an {@link IllegalStateException}
 * that says so.
 *
 * <p>A transaction waits up to 30 seconds for the one that writes, and then fails.
 */
public final class InMemoryStorage implements Storage {

    private final InstantSource clock;
    private final WritePermit permit = new WritePermit(Duration.ofSeconds(30));
    private final @Nullable Keeper keeper;
    private volatile Tables committed;

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
        this(clock, null, List.of());
    }

    /**
     * A storage that outlives the process: it begins with what is kept, and what is committed is kept before anybody sees it.
     *
     * @param clock tells the time, which is cut to microseconds
     * @param keeper keeps what is committed; for this storage alone
     * @throws StorageFailure if what is kept cannot be read
     * @throws IllegalStateException if what is kept contradicts itself, as where two users have one address
     */
    public InMemoryStorage(InstantSource clock, Keeper keeper) {
        this(clock, keeper, keeper.rows());
    }

    private InMemoryStorage(InstantSource clock, @Nullable Keeper keeper, Collection<Row> rows) {
        Objects.requireNonNull(clock, "clock");
        this.clock = () -> clock.instant().truncatedTo(ChronoUnit.MICROS);
        this.keeper = keeper;
        committed = Tables.of(rows);
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

    /** Makes tables those that all see; if they cannot be kept, nothing is changed. */
    void commit(Tables tables) {
        Tables next = tables.committed();
        if (keeper != null) {
            keep(keeper, committed, next);
        }
        committed = next;
    }

    private static void keep(Keeper keeper, Tables before, Tables after) {
        List<Row> written = new ArrayList<>();
        List<Row> removed = new ArrayList<>();
        for (RowKind kind : RowKind.values()) {
            Shelf<?, ?> shelf = Shelf.of(kind);
            written.addAll(shelf.written(kind, before, after));
            removed.addAll(shelf.removed(kind, before, after));
        }
        if (written.isEmpty() && removed.isEmpty()) {
            return;
        }
        try {
            keeper.keep(written, removed);
        } catch (StorageFailure failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw new StorageFailure("What was to be committed could not be kept; it is rolled back.", failure);
        }
    }
}
