package dev.roster.examples.benchmarks.access;

import dev.roster.access.Access;
import dev.roster.catalog.PermissionOn;
import java.util.List;
import java.util.stream.IntStream;

/** A host that has the {@link Access} of whoever makes the request in hand, and asks about a partner. */
final class RosterBound implements Contender<RosterBound.Asked> {

    private final Town<Long> town;
    private final List<Access> members;

    record Asked(Access access, PermissionOn<Long> permission, Long partner) {}

    RosterBound(World world) {
        town = Town.over(WorldStorage.of(world), Long.class);
        members = handles(world, town);
    }

    static List<Access> handles(World world, Town<Long> town) {
        return IntStream.range(0, world.members())
                .mapToObj(member -> town.roster()
                        .in(world.organizationId(world.organization(member)))
                        .access(world.userId(world.user(member))))
                .toList();
    }

    @Override
    public Asked prepared(Question question) {
        return new Asked(
                members.get(question.member()), town.rules().onPartners.get(question.permission()), question.partner());
    }

    @Override
    public boolean check(Asked asked) {
        return asked.access.can(asked.permission, asked.partner);
    }
}
