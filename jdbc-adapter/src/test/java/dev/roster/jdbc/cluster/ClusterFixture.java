package dev.roster.jdbc.cluster;

import dev.roster.contract.StorageFixture;
import dev.roster.jdbc.HeldTransaction;
import dev.roster.jdbc.HostTransactions;
import dev.roster.memory.SettableClock;
import dev.roster.port.HostTransaction;
import dev.roster.port.Storage;
import java.time.Duration;
import java.time.Instant;

/** An empty cluster, of which each call meets another node. */
final class ClusterFixture implements StorageFixture {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T12:00:00.123456789Z"));
    private final HostTransactions hosts;
    private final Storage storage;

    ClusterFixture(Cluster cluster) {
        hosts = new HostTransactions(cluster::nextConnection);
        storage = new SpreadStorage(
                cluster.nodes().stream().map(node -> node.storage(clock)).toList());
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public void advance(Duration time) {
        clock.advance(time);
    }

    @Override
    public HostTransaction begin() {
        return hosts.begin();
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
        hosts.close();
    }
}
