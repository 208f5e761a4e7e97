package dev.roster.scenario.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody was given, in plain words.
 *
 * @param roles the keys of the roles
 * @param switches granted or not, by {@code permission} or {@code permission@type/id}
 * @param assigned the resources, as {@code type/id}
 */
record Held(SortedSet<String> roles, SortedMap<String, Boolean> switches, SortedSet<String> assigned) {

    static final Held NOTHING = new Held(new TreeSet<>(), new TreeMap<>(), new TreeSet<>());

    Held {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        switches = Collections.unmodifiableSortedMap(new TreeMap<>(switches));
        assigned = Collections.unmodifiableSortedSet(new TreeSet<>(assigned));
    }

    static Held ownerRole() {
        return inRole("admin");
    }

    static Held inRole(String key) {
        return new Held(new TreeSet<>(List.of(key)), new TreeMap<>(), new TreeSet<>());
    }

    long howMany(String type) {
        return assigned.stream().filter(each -> each.startsWith(type + "/")).count();
    }

    /** Whether these resources, through this role, let its holder touch one. */
    boolean reaches(RoleFacts role, String type, String id) {
        return switch (role.reach(type)) {
            case "everything" -> true;
            case "nothing" -> false;
            case "assigned" -> assigned.contains(type + "/" + id);
            case "one" -> howMany(type) == 1 && assigned.contains(type + "/" + id);
            default -> List.of(role.reach(type).split(",")).contains(id);
        };
    }

    /** The same for what a permission is asked on; a permission about no resource is reached by all. */
    boolean reachesFor(RoleFacts role, String permission, String id) {
        return id.isEmpty() || reaches(role, RoleFacts.typeOf(permission), id);
    }

    /** 1 granted, -1 withdrawn, 0 neither: the switch that names the resource, else the whole one. */
    int switched(String permission, String id) {
        Boolean named = id.isEmpty() ? null : switches.get(permission + "@" + RoleFacts.typeOf(permission) + "/" + id);
        Boolean counts = named != null ? named : switches.get(permission);
        return counts == null ? 0 : counts ? 1 : -1;
    }

    List<String> switchTexts() {
        return switches.entrySet().stream()
                .map(each -> (each.getValue() ? "+" : "-") + each.getKey())
                .sorted()
                .toList();
    }

    static String text(Collection<String> roles, Collection<String> switches, Collection<String> assigned) {
        return roles + " " + switches + " " + assigned;
    }

    @Override
    public String toString() {
        return text(roles, switchTexts(), assigned);
    }
}
