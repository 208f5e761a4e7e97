package dev.roster.scenario.model;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which rights make sense. */
final class Fitting {

    private Fitting() {}

    static void check(Held held, Map<String, Boolean> said, boolean oneRoleEach) {
        roles(held, oneRoleEach);
        RoleFacts.TYPES.forEach(type -> reach(held, type));
        said.forEach((target, granted) -> switched(held, target, granted));
    }

    static void roles(Held held, boolean oneRoleEach) {
        No.when(held.roles().isEmpty(), "ROLE_MISSING");
        No.when(oneRoleEach && held.roles().size() > 1, "TOO_MANY_ROLES");
    }

    /** A withdrawal waits as long as a role has the permission; a grant must be able to do something. */
    static boolean hasEffect(Held held, String target, boolean granted) {
        return held.facts().stream()
                .filter(role -> role.canHave(permission(target)))
                .anyMatch(role -> !granted
                        || (!role.level(permission(target)).equals("always")
                                && held.reachesFor(role, permission(target), id(target))));
    }

    private static void reach(Held held, String type) {
        Set<String> kinds = held.facts().stream()
                .map(role -> role.reach(type))
                .map(kind -> Set.of("everything", "assigned", "one", "nothing").contains(kind) ? kind : "fixed")
                .filter(kind -> !kind.equals("nothing"))
                .collect(Collectors.toSet());
        No.when(kinds.contains("one") && kinds.size() > 1, "REACH_CONFLICT");
        No.when(kinds.contains("one") && held.howMany(type) != 1, "EXACTLY_ONE_NEEDED");
        No.when(
                held.howMany(type) > 0 && held.facts().stream().noneMatch(role -> role.takes(type)),
                "REACH_NOT_ASSIGNABLE");
    }

    private static void switched(Held held, String target, boolean granted) {
        No.when(able(held, target).findAny().isEmpty(), "PERMISSION_NOT_AVAILABLE");
        No.when(
                !granted
                        && able(held, target)
                                .anyMatch(role -> role.level(permission(target)).equals("always")),
                "PERMISSION_ALWAYS_ON");
        No.when(
                granted && able(held, target).noneMatch(role -> held.reachesFor(role, permission(target), id(target))),
                "GRANT_OUTSIDE_REACH");
    }

    private static Stream<RoleFacts> able(Held held, String target) {
        return held.facts().stream().filter(role -> role.canHave(permission(target)));
    }

    static String permission(String target) {
        return target.contains("@") ? target.substring(0, target.indexOf('@')) : target;
    }

    /** The id of the one resource that a switch names, or {@code ""}. */
    static String id(String target) {
        return target.contains("@") ? target.substring(target.indexOf('/') + 1) : "";
    }
}
