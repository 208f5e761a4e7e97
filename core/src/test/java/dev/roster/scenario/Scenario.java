package dev.roster.scenario;

import dev.roster.memory.SettableClock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/**
 * A suite of scenarios, played through the door. It is abstract, and has its place in {@link AllScenarios}, which brings
 * the storage.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public interface Scenario {

    /**
     * @param clock what the storage goes by, as far as it can be told
     * @return an empty storage, for one test
     */
    Backing backing(SettableClock clock);
}
