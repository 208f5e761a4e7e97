package dev.roster.scenario;

import dev.roster.scenario.past.PastPlay;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever happened, the record tells of each instant what everybody could do then. Ten thousand histories take
 * {@code -Droster.histories=10000}; a failure names the seed and the history to see it again.
 */
@Tag("past")
public abstract class PastScenarios implements Scenario {

    /** @return how many histories are played, unless the command line says how many */
    protected abstract int usualHistories();

    @Test
    void of_each_instant_the_record_tells_what_was_so() {
        long seed = Long.getLong("roster.seed", System.nanoTime());
        Integer only = Integer.getInteger("roster.history");
        int histories = Integer.getInteger("roster.histories", usualHistories());
        PastPlay play = new PastPlay(clock -> backing(clock).storage(), seed);
        long start = System.nanoTime();
        long answers = only == null ? play.play(histories) : play.playOnly(only);
        System.out.println("The past: " + histories + " histories of " + PastPlay.CHANGES + " changes, " + answers
                + " answers alike, seed " + seed + ", "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
    }
}
