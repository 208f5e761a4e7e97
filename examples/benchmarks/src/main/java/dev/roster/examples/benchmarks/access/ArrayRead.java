package dev.roster.examples.benchmarks.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The least that a check of a permission can do: a look into an array of what is held. */
final class ArrayRead implements Contender<ArrayRead.Asked> {

    private final List<boolean[]> members;

    record Asked(boolean[] held, int permission) {}

    ArrayRead(World world) {
        members = IntStream.range(0, world.members())
                .mapToObj(member -> held(world.duty(member)))
                .toList();
    }

    static boolean[] held(Duty duty) {
        boolean[] held = new boolean[Rules.ON_PARTNERS];
        Arrays.fill(held, 0, duty.onPartners(), true);
        return held;
    }

    @Override
    public Asked prepared(Question question) {
        return new Asked(members.get(question.member()), question.permission());
    }

    @Override
    public boolean check(Asked asked) {
        return asked.held[asked.permission];
    }

    @Override
    public boolean expected(Question question) {
        return question.isHeld();
    }
}
