package dev.roster.scenario;

import dev.roster.failure.StorageFailure;
import dev.roster.memory.SettableClock;
import dev.roster.port.HostTransaction;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import java.time.InstantSource;

/** A storage that can be told to be gone after so many transactions more, and to be back again. */
final class CutOff implements Scenario, Storage {

    private final Scenario sound;
    private Storage storage;
    private int left = Integer.MAX_VALUE;

    CutOff(Scenario sound) {
        this.sound = sound;
    }

    void after(int transactions) {
        left = transactions;
    }

    void never() {
        left = Integer.MAX_VALUE;
    }

    @Override
    public Backing backing(SettableClock clock) {
        Backing backing = sound.backing(clock);
        storage = backing.storage();
        return new Backing() {
            @Override
            public Storage storage() {
                return CutOff.this;
            }

            @Override
            public HostWork begin() {
                return backing.begin();
            }
        };
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        if (left-- <= 0) {
            throw new StorageFailure("cut off", null);
        }
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
