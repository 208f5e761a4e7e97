package dev.roster.examples.benchmarks.access;

import dev.roster.Roster;
import dev.roster.access.AccessRules;
import dev.roster.id.UserId;
import dev.roster.memory.RecordingMailer;
import dev.roster.port.Storage;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Roster in a {@link World}.
 *
 * @param rules its catalog
 * @param roster Roster itself
 * @param <I> the type of the partners' ids
 */
record Town<I>(Rules<I> rules, Roster roster) {

    private static final int MOST_KEPT = 2_000_000;

    static <I> Town<I> over(Storage storage, Class<I> idType) {
        Rules<I> rules = new Rules<>(idType);
        Roster roster = Roster.builder()
                .storage(storage)
                .mailer(new RecordingMailer())
                .catalog(rules)
                .linkBase("https://portal.example/join")
                .access(AccessRules.usual().keeping(MOST_KEPT))
                .build();
        return new Town<>(rules, roster);
    }

    /** Has the rights of all members in memory. */
    void load(World world) {
        Map<Integer, Set<UserId>> users = IntStream.range(0, world.members())
                .boxed()
                .collect(Collectors.groupingBy(
                        world::organization,
                        Collectors.mapping(member -> world.userId(world.user(member)), Collectors.toSet())));
        users.forEach((organization, there) ->
                roster.in(world.organizationId(organization)).access(there));
    }
}
