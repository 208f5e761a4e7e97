package dev.roster.scenario;

import dev.roster.scenario.model.ModelPlay;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done at random, each answer is the one that a small model of the rules gives. A million commands take
 * {@code -Droster.commands=1000000}; a failure names the seed and the world to see it again.
 */
@Tag("model")
public abstract class ModelScenarios implements Scenario {

    /** About nine calls of the port each: seconds, also on a database that takes a millisecond for a statement. */
    private static final long QUICK = 1_000;

    @Test
    void every_answer_is_the_one_that_the_model_gives() {
        long seed = Long.getLong("roster.seed", System.nanoTime());
        Integer world = Integer.getInteger("roster.world");
        ModelPlay play = new ModelPlay(this::backing, seed);
        long start = System.nanoTime();
        long commands = world == null ? play.play(Long.getLong("roster.commands", QUICK)) : play.playWorld(world);
        System.out.println("The model: " + commands + " commands alike, seed " + seed + ", "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
    }
}
