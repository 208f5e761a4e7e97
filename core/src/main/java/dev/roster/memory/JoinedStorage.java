package dev.roster.memory;

import dev.roster.port.HostTransaction;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import java.time.InstantSource;

/** A storage inside a transaction of the host. */
final class JoinedStorage implements Storage {

    private final InMemoryTransaction transaction;

    JoinedStorage(InMemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        return transaction.work(work);
    }

    @Override
    public Lookups lookups() {
        return new InMemoryLookups(transaction::tables);
    }

    @Override
    public Listings listings() {
        return new InMemoryListings(transaction::tables);
    }

    @Override
    public InstantSource clock() {
        return transaction.storage().clock();
    }

    @Override
    public Storage joining(HostTransaction other) {
        if (other != transaction) {
            throw new IllegalArgumentException(
                    "This storage has joined a transaction already; join from the one outside.");
        }
        return this;
    }
}
