package dev.roster.internal.access;

import dev.roster.access.Reach;
import dev.roster.access.Switch;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One member's switches of one permission: as a whole, and by the ids of single resources. True means granted. */
final class Switches {

    static final Switches NONE = new Switches();

    private final Map<String, Boolean> named = new HashMap<>();
    private @Nullable Boolean whole;

    /** Of two switches that contradict each other, which storage should never hold, the withdrawal counts. */
    void add(Switch each) {
        each.resource()
                .ifPresentOrElse(
                        resource -> named.merge(resource.id(), each.granted(), Boolean::logicalAnd),
                        () -> whole = each.granted() && !Boolean.FALSE.equals(whole));
    }

    /** @return the switch of the permission as a whole, or null if there is none */
    @Nullable
    Boolean whole() {
        return whole;
    }

    /** @return the switch that counts for the resource, or null if none does */
    @Nullable
    Boolean on(String resource) {
        Boolean on = named.get(resource);
        return on != null ? on : whole;
    }

    /** @return the ids of the resources that a switch of this sign names */
    Set<String> named(boolean granted) {
        if (named.isEmpty()) {
            return Set.of();
        }
        return named.entrySet().stream()
                .filter(each -> each.getValue() == granted)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** @return where, of what is reached, these say more than those before */
    Reach raised(Switches before, Reach reached) {
        boolean wholeRaised = rank(whole) > rank(before.whole);
        Set<String> differing = Stream.of(named, before.named)
                .flatMap(each -> each.keySet().stream())
                .filter(id -> reached.includes(id) && rank(on(id)) > rank(before.on(id)) != wholeRaised)
                .collect(Collectors.toSet());
        return wholeRaised ? RightsTable.without(reached, differing) : RightsTable.only(differing);
    }

    private static int rank(@Nullable Boolean on) {
        return on == null ? 0 : on ? 1 : -1;
    }
}
