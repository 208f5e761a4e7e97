package dev.roster.scenario;

import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.SettableClock;

/** All scenarios, in memory. */
class InMemoryScenarioTest extends AllScenarios {

    @Override
    protected Backing open(SettableClock clock) {
        return new InMemoryBacking(new InMemoryStorage(clock));
    }

    @Override
    protected int usualRaces() {
        return 500;
    }

    @Override
    protected int histories() {
        return 100;
    }
}
