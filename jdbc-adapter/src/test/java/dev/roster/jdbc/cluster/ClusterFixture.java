package dev.roster.jdbc.cluster;

import dev.roster.jdbc.HostedFixture;
import dev.roster.memory.SettableClock;
import dev.roster.port.Storage;
import java.time.Duration;
import java.time.Instant;

/** An empty cluster, of which each call meets another node. */
final class ClusterFixture extends HostedFixture {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T12:00:00.123456789Z"));
    private final Storage storage;

    ClusterFixture(Cluster cluster) {
        super(cluster::nextConnection);
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
}
