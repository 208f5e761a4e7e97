package dev.roster.jdbc.cluster;

import dev.roster.jdbc.HostTransactions;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.jdbc.ground.RosterTables;
import dev.roster.memory.SettableClock;
import dev.roster.port.Storage;
import dev.roster.scenario.Backing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The scenarios' ground on a cluster, of which each call meets another node. */
final class ClusterBacking implements Backing, AutoCloseable {

    private final Cluster cluster;
    private final HostTransactions hosts;
    private final List<JdbcStorage> nodes;
    private final Storage storage;

    ClusterBacking(Cluster cluster, SettableClock clock) {
        this.cluster = cluster;
        hosts = new HostTransactions(cluster::nextConnection);
        nodes = cluster.nodes().stream().map(node -> node.storage(clock)).toList();
        storage = new SpreadStorage(nodes);
    }

    @Override
    public Storage storage() {
        return storage;
    }

    /** Whoever makes ready and looks does so on another node each time; rivals stay on theirs. */
    @Override
    public List<Storage> storages() {
        return List.of(storage, nodes.get(1), nodes.get(2));
    }

    @Override
    public HostWork begin() {
        return hosts.beginWork();
    }

    @Override
    public String dump() {
        try (Connection connection = cluster.nextConnection()) {
            return RosterTables.of(connection).dump(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        hosts.close();
    }
}
