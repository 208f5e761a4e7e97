package dev.roster.jdbc.cluster;

import dev.roster.port.HostTransaction;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.Storage;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks another node each time: what one node wrote, the next one reads. */
final class SpreadStorage implements Storage {

    private final List<? extends Storage> nodes;
    private final AtomicInteger calls = new AtomicInteger();

    SpreadStorage(List<? extends Storage> nodes) {
        this.nodes = nodes;
    }

    private Storage next() {
        return nodes.get(Math.floorMod(calls.getAndIncrement(), nodes.size()));
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        return next().inTransaction(work);
    }

    @Override
    public Lookups lookups() {
        return next().lookups();
    }

    @Override
    public Listings listings() {
        return next().listings();
    }

    @Override
    public InstantSource clock() {
        return next().clock();
    }

    @Override
    public Storage joining(HostTransaction transaction) {
        return next().joining(transaction);
    }
}
