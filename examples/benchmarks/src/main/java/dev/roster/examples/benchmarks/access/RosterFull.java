package dev.roster.examples.benchmarks.access;

import dev.roster.catalog.PermissionOn;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;

/** A host that has ids in hand, and nothing else. */
final class RosterFull implements Contender<RosterFull.Asked> {

    private final Town<Long> town;

    record Asked(OrganizationId organization, UserId user, PermissionOn<Long> permission, Long partner) {}

    RosterFull(World world) {
        town = Town.over(WorldStorage.of(world), Long.class);
        town.load(world);
    }

    @Override
    public Asked prepared(Question question) {
        return new Asked(
                question.organization(),
                question.user(),
                town.rules().onPartners.get(question.permission()),
                question.partner());
    }

    @Override
    public boolean check(Asked asked) {
        return town.roster().in(asked.organization).access(asked.user).can(asked.permission, asked.partner);
    }
}
