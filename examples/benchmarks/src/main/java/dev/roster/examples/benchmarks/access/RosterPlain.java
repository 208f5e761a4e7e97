package dev.roster.examples.benchmarks.access;

import dev.roster.access.Access;
import dev.roster.catalog.Permission;
import java.util.List;

/** As {@link RosterBound}, but asks for a permission that is about no resource. */
final class RosterPlain implements Contender<RosterPlain.Asked> {

    private final Town<Long> town;
    private final List<Access> members;

    record Asked(Access access, Permission permission) {}

    RosterPlain(World world) {
        town = Town.over(WorldStorage.of(world), Long.class);
        members = RosterBound.handles(world, town);
    }

    @Override
    public Asked prepared(Question question) {
        return new Asked(members.get(question.member()), town.rules().plain.get(question.plain()));
    }

    @Override
    public boolean check(Asked asked) {
        return asked.access.can(asked.permission);
    }

    @Override
    public boolean expected(Question question) {
        return question.isPlainHeld();
    }
}
