package dev.roster.scenario.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/** All that is left to chance; the same for the same seed. */
public final class Dice {

    private final SplittableRandom random;

    /**
     * @param seed decides all that is left to chance
     * @param world which of many that begin with that seed
     */
    public Dice(long seed, int world) {
        // Seeds that are near each other must not give the same draws, shifted: what they start from is mixed first.
        random = new SplittableRandom(new SplittableRandom(seed).nextLong()
                ^ new SplittableRandom(world).split().nextLong());
    }

    /**
     * @param bound one more than the highest
     * @return a number from 0 on
     */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /**
     * @param chance out of a hundred
     * @return whether it came so
     */
    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /**
     * @param all not empty
     * @param <T> of any type
     * @return one of them
     */
    public <T> T pick(Collection<T> all) {
        return List.copyOf(all).get(below(all.size()));
    }

    /**
     * @param all not empty
     * @param <T> of any type
     * @return one of them
     */
    @SafeVarargs
    public final <T> T among(T... all) {
        return all[below(all.length)];
    }

    /**
     * Draws some, each at most once, in random order.
     *
     * @param all to draw from
     * @param atMost how many at most
     * @param <T> of any type
     * @return some of them, or none
     */
    public <T> List<T> some(Collection<T> all, int atMost) {
        List<T> left = new ArrayList<>(all);
        List<T> some = new ArrayList<>();
        int count = Math.min(below(atMost + 1), left.size());
        while (some.size() < count) {
            some.add(left.remove(below(left.size())));
        }
        return some;
    }
}
