package dev.roster.scenario.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is said of a role of an organization's own.
 *
 * @param name its name, or null
 * @param permissions all its permissions, or null
 * @param reach the resources that it names, by type; empty for a type where it is to reach as the template does
 * @param reason why, or null
 */
record RoleSays(String name, Set<String> permissions, Map<String, Optional<Set<String>>> reach, String reason) {

    OwnRole applyTo(OwnRole was, long revision) {
        SortedMap<String, SortedSet<String>> fixed = new TreeMap<>(was.fixed());
        reach.forEach((type, ids) -> {
            fixed.remove(type);
            ids.ifPresent(named -> fixed.put(type, within(was.template(), type, named)));
        });
        if (permissions != null) {
            No.when(!permissions.stream().allMatch(was.template()::canHave), "PERMISSION_NOT_AVAILABLE");
        }
        return new OwnRole(
                was.number(),
                name == null ? was.name() : name,
                was.template(),
                permissions == null ? was.permissions() : new TreeSet<>(permissions),
                fixed,
                revision);
    }

    private static SortedSet<String> within(CatalogRole template, String type, Set<String> named) {
        String most = template.reach(type);
        boolean fits = switch (most) {
            case "everything", "assigned" -> true;
            case "one", "nothing" -> false;
            default -> Set.of(most.split(",")).containsAll(named);
        };
        No.when(!fits, "REACH_NOT_ASSIGNABLE");
        return new TreeSet<>(named);
    }
}
