package dev.roster.jdbc.cluster;

import dev.roster.jdbc.HeldTransaction;
import dev.roster.memory.SettableClock;
import dev.roster.port.Storage;
import dev.roster.scenario.Backing;

/** The scenarios' ground on a cluster, of which each call meets another node. */
final class ClusterBacking implements Backing {

    private final HostTransactions hosts;
    private final Storage storage;

    ClusterBacking(Cluster cluster, SettableClock clock) {
        hosts = new HostTransactions(cluster);
        storage = new SpreadStorage(
                cluster.nodes().stream().map(node -> node.storage(clock)).toList());
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public HostWork begin() {
        return new Work(hosts.begin());
    }

    private record Work(HeldTransaction transaction) implements HostWork {

        @Override
        public void commit() {
            transaction.commit();
        }

        @Override
        public void close() {
            transaction.close();
        }
    }
}
