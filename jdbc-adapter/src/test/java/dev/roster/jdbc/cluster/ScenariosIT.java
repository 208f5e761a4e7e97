package dev.roster.jdbc.cluster;

import dev.roster.memory.SettableClock;
import dev.roster.scenario.AllScenarios;
import dev.roster.scenario.Backing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The four products and all else that people see, where each step happens on another node than the one before. */
class ScenariosIT extends AllScenarios {

    private final List<ClusterBacking> opened = new ArrayList<>();

    @Override
    protected Backing open(SettableClock clock) {
        ClusterBacking backing = new ClusterBacking(Cluster.cleared(), clock);
        opened.add(backing);
        return backing;
    }

    @AfterEach
    void close() {
        opened.forEach(ClusterBacking::close);
    }

    @Override
    protected int usualRaces() {
        return 30;
    }
}
