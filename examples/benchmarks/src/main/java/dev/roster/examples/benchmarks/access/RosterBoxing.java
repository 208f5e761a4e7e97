package dev.roster.examples.benchmarks.access;

import dev.roster.access.Access;
import dev.roster.catalog.PermissionOn;

/** As {@link RosterBound}, but the host has a {@code long} in hand, which is made an object for each question. */
final class RosterBoxing implements Contender<RosterBoxing.Asked> {

    private final RosterBound bound;

    record Asked(Access access, PermissionOn<Long> permission, long partner) {}

    RosterBoxing(World world) {
        bound = new RosterBound(world);
    }

    @Override
    public Asked prepared(Question question) {
        RosterBound.Asked asked = bound.prepared(question);
        return new Asked(asked.access(), asked.permission(), asked.partner());
    }

    @Override
    public boolean check(Asked asked) {
        return asked.access.can(asked.permission, asked.partner);
    }
}
