package dev.roster.scenario;

import dev.roster.port.HostTransaction;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import java.time.InstantSource;

/** A storage that passes everything on, to be made worse in a place. */
public abstract class PassingOn implements Storage {

    private final Storage storage;

    /**
     * @param storage to which
     */
    protected PassingOn(Storage storage) {
        this.storage = storage;
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        return storage.inTransaction(work);
    }

    @Override
    public Lookups lookups() {
        return storage.lookups();
    }

    @Override
    public Listings listings() {
        return storage.listings();
    }

    @Override
    public InstantSource clock() {
        return storage.clock();
    }

    @Override
    public Storage joining(HostTransaction transaction) {
        return storage.joining(transaction);
    }
}
