package dev.roster.scenario.model;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which rights make sense. */
final class Fitting {

    private final Roles roles;
    private final boolean oneRoleEach;

    Fitting(Roles roles, boolean oneRoleEach) {
        this.roles = roles;
        this.oneRoleEach = oneRoleEach;
    }

    void check(Held held) {
        check(held, held.switches());
    }

    /** Asked of switches is only what was said. */
    void check(Held held, Map<String, Boolean> said) {
        roles(held);
        RoleFacts.TYPES.forEach(type -> reach(held, type));
        said.forEach((target, granted) -> switched(held, target, granted));
    }

    void roles(Held held) {
        No.when(held.roles().isEmpty(), "ROLE_MISSING");
        No.when(oneRoleEach && held.roles().size() > 1, "TOO_MANY_ROLES");
        held.roles().forEach(this::holdable);
    }

    void holdable(String key) {
        RoleFacts role = roles.find(key).orElseThrow(() -> new No("NOT_FOUND"));
        No.when(role.templateOnly(), "TEMPLATE_ONLY");
    }

    /** What is left of rights that were said when roles were others: whatever would be refused if it were said now, goes. */
    Held fitting(Held before) {
        roles(before);
        SortedSet<String> assigned = new TreeSet<>(before.assigned());
        assigned.removeIf(each -> !takes(before, each.substring(0, each.indexOf('/'))));
        Held reached = new Held(before.roles(), before.switches(), assigned);
        SortedMap<String, Boolean> switches = new TreeMap<>(before.switches());
        switches.keySet()
                .removeIf(target -> refuses(reached, target, before.switches().get(target)));
        return new Held(before.roles(), switches, assigned);
    }

    boolean takes(Held held, String type) {
        return roles.of(held).stream().anyMatch(role -> role.takes(type));
    }

    /** A withdrawal waits as long as a role has the permission; a grant must be able to do something. */
    boolean hasEffect(Held held, String target, boolean granted) {
        return able(held, target)
                .anyMatch(role -> !granted
                        || (!role.level(permission(target)).equals("always")
                                && held.reachesFor(role, permission(target), id(target))));
    }

    private void reach(Held held, String type) {
        Set<String> kinds = roles.of(held).stream()
                .map(role -> role.reach(type))
                .map(kind -> Set.of("everything", "assigned", "one", "nothing").contains(kind) ? kind : "fixed")
                .filter(kind -> !kind.equals("nothing"))
                .collect(Collectors.toSet());
        No.when(kinds.contains("one") && kinds.size() > 1, "REACH_CONFLICT");
        No.when(kinds.contains("one") && held.howMany(type) != 1, "EXACTLY_ONE_NEEDED");
        No.when(held.howMany(type) > 0 && !takes(held, type), "REACH_NOT_ASSIGNABLE");
    }

    private boolean refuses(Held held, String target, boolean granted) {
        try {
            switched(held, target, granted);
            return false;
        } catch (No no) {
            return true;
        }
    }

    private void switched(Held held, String target, boolean granted) {
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

    private Stream<RoleFacts> able(Held held, String target) {
        return roles.of(held).stream().filter(role -> role.canHave(permission(target)));
    }

    static String permission(String target) {
        return target.contains("@") ? target.substring(0, target.indexOf('@')) : target;
    }

    /** The id of the one resource that a switch names, or {@code ""}. */
    static String id(String target) {
        return target.contains("@") ? target.substring(target.indexOf('/') + 1) : "";
    }
}
