package dev.roster.examples.portal.roles;

import dev.roster.catalog.NamedResource;
import dev.roster.catalog.ReachRule;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.examples.portal.server.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which resources of a type a role reaches, in its form.
 *
 * @param choice the name of the field in which the template or the boxes are chosen
 * @param boxName the name of the boxes
 * @param label what the type is called
 * @param template what the template reaches
 * @param only whether the boxes are chosen
 * @param boxes the resources by name
 */
record ReachView(String choice, String boxName, String label, String template, boolean only, List<Box> boxes) {

    /** The choice of the boxes. */
    static final String ONLY = "only";

    private static final int MOST_BOXES = 1000;

    static String choice(ResourceType<?> type) {
        return "reach-" + type.key();
    }

    static String boxes(ResourceType<?> type) {
        return "resource-" + type.key();
    }

    static ReachView of(ResourceType<?> type, Role template, Said said, Visit visit) {
        Optional<Set<String>> named = Optional.ofNullable(said.fixed().get(type.key()));
        Set<String> ticked = named.orElse(Set.of());
        return new ReachView(
                choice(type),
                boxes(type),
                visit.product().words().name(type.key()),
                Differences.reach(template.reach(type), type, visit),
                named.isPresent(),
                offered(type, template.reach(type), ticked, visit)
                        .map(each -> new Box(
                                each.resource().id(),
                                each.name(),
                                "",
                                ticked.contains(each.resource().id())))
                        .toList());
    }

    /** What the actor can assign within the template, and what the role has already. */
    private static Stream<NamedResource> offered(
            ResourceType<?> type, ReachRule most, Set<String> ticked, Visit visit) {
        Map<String, NamedResource> assignable = visit.me().assignable(type).page(MOST_BOXES).items().stream()
                .filter(each -> most.kind() != ReachRule.Kind.FIXED
                        || most.fixed().contains(each.resource().id()))
                .collect(Collectors.toMap(each -> each.resource().id(), Function.identity()));
        Stream<NamedResource> others = ticked.stream()
                .filter(id -> !assignable.containsKey(id))
                .map(id -> new NamedResource(
                        new Resource(type.key(), id),
                        visit.product().directory().name(type.key(), id)));
        return Stream.concat(assignable.values().stream(), others)
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()));
    }
}
