package dev.roster.scenario.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/** All that is left to chance; the same for the same seed. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed, int world) {
        // Seeds that are near each other must not give the same draws, shifted: what they start from is mixed first.
        random = new SplittableRandom(new SplittableRandom(seed).nextLong()
                ^ new SplittableRandom(world).split().nextLong());
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T pick(Collection<T> all) {
        return List.copyOf(all).get(below(all.size()));
    }

    @SafeVarargs
    final <T> T among(T... all) {
        return all[below(all.length)];
    }

    /** Some, each at most once, in random order. */
    <T> List<T> some(Collection<T> all, int atMost) {
        List<T> left = new ArrayList<>(all);
        List<T> some = new ArrayList<>();
        int count = Math.min(below(atMost + 1), left.size());
        while (some.size() < count) {
            some.add(left.remove(below(left.size())));
        }
        return some;
    }
}
