package dev.roster.internal.access;

import dev.roster.access.Decision.Reason;
import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Level;
import dev.roster.catalog.ReachRule;
import dev.roster.catalog.ReachRule.Kind;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each role makes of a permission, given a member's switches and assigned resources. Statuses and the plan come
 * after. What storage names and the catalog does not know gives nothing.
 */
final class RightsTable {

    private final List<Role> roles;
    private final Map<AnyPermission, Switches> switches;
    private final Assigned assigned;

    RightsTable(KnownRoles known, Rights rights) {
        this(
                known.catalog(),
                known.findAll(rights.roles()),
                rights.switches(),
                Assigned.of(known.catalog(), rights.assigned()));
    }

    RightsTable(Catalog catalog, List<Role> roles, Collection<Switch> switches, Assigned assigned) {
        this.roles = roles;
        this.switches = switches.isEmpty() ? Map.of() : byPermission(catalog, switches);
        this.assigned = assigned;
    }

    private static Map<AnyPermission, Switches> byPermission(Catalog catalog, Collection<Switch> switches) {
        Map<AnyPermission, Switches> known = new HashMap<>();
        for (Switch each : switches) {
            catalog.findPermission(each.permission())
                    .filter(permission -> fits(permission, each))
                    .ifPresent(permission -> known.computeIfAbsent(permission, key -> new Switches())
                            .add(each));
        }
        return known;
    }

    List<Role> roles() {
        return roles;
    }

    Assigned assigned() {
        return assigned;
    }

    /** @return the row of the table; the resource counts only for a permission on resources, which needs one */
    Reason reason(Role role, AnyPermission permission, @Nullable String resource) {
        Level level = role.level(permission);
        if (level == Level.NOT_AVAILABLE) {
            return Reason.NOT_IN_ROLE;
        }
        Switches own = switches(permission);
        if (permission.type().isEmpty()) {
            return reason(level, own.whole());
        }
        if (resource == null) {
            throw new IllegalArgumentException(permission + " is decided for one resource at a time");
        }
        ResourceType<?> type = permission.type().get();
        if (isBroken(role, type)) {
            return Reason.REACH_BROKEN;
        }
        return reaches(role, type, resource) ? reason(level, own.on(resource)) : Reason.OUT_OF_REACH;
    }

    /** @return the same row for all resources at once */
    Reach reach(Role role, AnyPermission permission) {
        Level level = role.level(permission);
        if (level == Level.NOT_AVAILABLE) {
            return Reach.NOTHING;
        }
        Reach all = permission.type().map(type -> reachOf(role, type)).orElse(Reach.EVERYTHING);
        if (level == Level.ALWAYS) {
            return all;
        }
        Switches own = switches(permission);
        return reason(level, own.whole()).allows()
                ? without(all, own.named(false))
                : only(own.named(true).stream().filter(all::includes).collect(Collectors.toSet()));
    }

    Switches switches(AnyPermission permission) {
        return switches.getOrDefault(permission, Switches.NONE);
    }

    Reach reachOf(Role role, ResourceType<?> type) {
        ReachRule rule = role.reach(type);
        return switch (rule.kind()) {
            case EVERYTHING -> Reach.EVERYTHING;
            case ASSIGNED -> assigned.reach(type);
            case EXACTLY_ONE -> isBroken(role, type) ? Reach.NOTHING : assigned.reach(type);
            case FIXED -> only(rule.fixed());
            case NOTHING -> Reach.NOTHING;
        };
    }

    private static Reason reason(Level level, @Nullable Boolean on) {
        return switch (level) {
            case ALWAYS -> Reason.ALWAYS;
            case BY_DEFAULT -> on == null || on ? Reason.BY_DEFAULT : Reason.WITHDRAWN;
            case OPTIONAL -> on == null ? Reason.NOT_GRANTED : on ? Reason.GRANTED : Reason.WITHDRAWN;
            case NOT_AVAILABLE -> Reason.NOT_IN_ROLE;
        };
    }

    private boolean reaches(Role role, ResourceType<?> type, String resource) {
        ReachRule rule = role.reach(type);
        return switch (rule.kind()) {
            case EVERYTHING -> true;
            case ASSIGNED, EXACTLY_ONE -> assigned.contains(type, resource);
            case FIXED -> rule.fixed().contains(resource);
            case NOTHING -> false;
        };
    }

    private boolean isBroken(Role role, ResourceType<?> type) {
        return role.reach(type).kind() == Kind.EXACTLY_ONE && !assigned.isExactlyOne(type);
    }

    /** A plain permission takes whole switches only, and one on resources none on a resource of another type. */
    private static boolean fits(AnyPermission permission, Switch each) {
        return each.resource()
                .map(on -> permission.type().map(ResourceType::key).equals(Optional.of(on.type())))
                .orElse(true);
    }

    static Reach without(Reach all, Set<String> ids) {
        if (ids.isEmpty()) {
            return all;
        }
        return all instanceof Reach.Only some
                ? only(some.ids().stream().filter(id -> !ids.contains(id)).collect(Collectors.toSet()))
                : new Reach.EverythingExcept(ids);
    }

    static Reach only(Set<String> ids) {
        return ids.isEmpty() ? Reach.NOTHING : new Reach.Only(ids);
    }
}
