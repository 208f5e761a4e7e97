package dev.roster.scenario.model;

import dev.roster.memory.SettableClock;
import dev.roster.scenario.Backing;
import java.util.function.Function;

/** Many small worlds, one after the other, in one storage, which is exchanged for an empty one before it grows too big. */
public final class ModelPlay {

    /** In memory a storage of this many worlds takes some ten megabytes. */
    private static final int WORLDS_IN_ONE_STORAGE = 100;

    private final Function<SettableClock, Backing> ground;
    private final long seed;
    private long commands;

    /**
     * @param ground brings an empty storage, which goes by the clock
     * @param seed decides all that is left to chance
     */
    public ModelPlay(Function<SettableClock, Backing> ground, long seed) {
        this.ground = ground;
        this.seed = seed;
    }

    /**
     * Plays whole worlds until there were so many commands.
     *
     * @param atLeast how many commands
     * @return how many it were
     * @throws Diverged at the first answer that differs
     */
    public long play(long atLeast) {
        SettableClock clock = new SettableClock();
        Backing backing = ground.apply(clock);
        for (int number = 1; commands < atLeast; number++) {
            if (number % WORLDS_IN_ONE_STORAGE == 0) {
                backing = ground.apply(clock);
            }
            play(new World(backing, clock, seed, number), number);
        }
        return commands;
    }

    /**
     * Plays one world only.
     *
     * @param number its number
     * @return how many commands it had
     * @throws Diverged at the first answer that differs
     */
    public long playWorld(int number) {
        SettableClock clock = new SettableClock();
        play(new World(ground.apply(clock), clock, seed, number), number);
        return commands;
    }

    private void play(World world, int number) {
        try {
            world.play();
            commands += world.played();
        } catch (Diverged diverged) {
            throw new Diverged(
                    commands + diverged.commands(),
                    "Model and library differ: seed " + seed + ", world " + number + ", " + diverged.getMessage()
                            + "\n  again with -Droster.seed=" + seed + " -Droster.world=" + number,
                    diverged.getCause());
        }
    }
}
