package dev.roster.jdbc.cluster;

import dev.roster.memory.SettableClock;
import dev.roster.scenario.AllScenarios;
import dev.roster.scenario.Backing;

/** The four products and all else that people see, where each step happens on another node than the one before. */
class ScenariosIT extends AllScenarios {

    @Override
    protected Backing open(SettableClock clock) {
        return new ClusterBacking(Cluster.cleared(), clock);
    }

    @Override
    protected int usualRaces() {
        return 30;
    }
}
