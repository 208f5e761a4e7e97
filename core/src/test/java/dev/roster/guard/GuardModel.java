package dev.roster.guard;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Level;
import dev.roster.catalog.Management;
import dev.roster.catalog.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The rule of the guard by brute force, in its own words and with nothing of the library but the catalog's constants:
 * every resource there is, is asked one by one. "The actor's roles manage every role of the target, before and after;
 * permissions given lie in the actor's own envelope; reach given lies in the actor's reach; one single role of the
 * actor carries each part of a change; on oneself, only lowering."
 */
final class GuardModel {

    /** Ways to get the rule wrong. A matrix that cannot tell them from the rule proves nothing. */
    enum Flaw {
        NONE,
        ROLES_COMBINED,
        REACH_IGNORED,
        ROLES_BEFORE_IGNORED,
        SWITCHES_IGNORED,
        SELF_RAISE_ALLOWED,
        RIGHT_IGNORED
    }

    private final Catalog catalog;
    private final List<String> resources;
    private final Flaw flaw;
    private final Map<String, Role> ownRoles;

    GuardModel(Catalog catalog, List<String> resources, Flaw flaw) {
        this(catalog, resources, flaw, Map.of());
    }

    private GuardModel(Catalog catalog, List<String> resources, Flaw flaw, Map<String, Role> ownRoles) {
        this.catalog = catalog;
        this.resources = resources;
        this.flaw = flaw;
        this.ownRoles = ownRoles;
    }

    /** The same where the organization has these roles of its own, by their keys. */
    GuardModel with(Map<String, Role> own) {
        return new GuardModel(catalog, resources, flaw, own);
    }

    boolean mayTake(Management right, Rights actor, Rights held) {
        return has(right, actor)
                && (flaw == Flaw.ROLES_BEFORE_IGNORED
                        || roles(held).stream().allMatch(role -> carried(actor, right, role, any -> true)));
    }

    boolean mayGive(Management right, Rights actor, Rights before, Rights after) {
        return mayTake(right, actor, before)
                && roles(after).stream()
                        .allMatch(role -> carried(actor, right, role, any -> true)
                                && reachIsCarried(right, actor, role, before, after)
                                && switchesAreCarried(right, actor, role, before, after));
    }

    /** Nothing is there after that was not there before: no permission, no reach, no right, no switch for more. */
    boolean lowers(Rights before, Rights after) {
        if (flaw == Flaw.SELF_RAISE_ALLOWED) {
            return true;
        }
        for (String id : resources) {
            if (roles(after).stream().anyMatch(role -> reaches(after, role, id))
                    && roles(before).stream().noneMatch(role -> reaches(before, role, id))) {
                return false;
            }
            for (AnyPermission permission : catalog.permissions()) {
                boolean had = roles(before).stream().anyMatch(role -> has(before, role, permission, id));
                boolean has = roles(after).stream().anyMatch(role -> has(after, role, permission, id));
                boolean said = roles(after).stream().anyMatch(role -> isRaised(before, after, role, permission, id));
                if ((has || said) && !had) {
                    return false;
                }
            }
        }
        for (Management right : Management.values()) {
            if (has(right, after) && !has(right, before)) {
                return false;
            }
        }
        return catalog.roles().stream()
                .allMatch(role -> roles(before).stream().anyMatch(own -> own.canManage(role))
                        || roles(after).stream().noneMatch(own -> own.canManage(role)));
    }

    private boolean reachIsCarried(Management right, Rights actor, Role role, Rights before, Rights after) {
        for (String id : resources) {
            boolean held = before.roles().contains(role.key()) && reaches(before, role, id);
            if (reaches(after, role, id)
                    && !held
                    && !carried(actor, right, role, own -> flaw == Flaw.REACH_IGNORED || reaches(actor, own, id))) {
                return false;
            }
        }
        return true;
    }

    private boolean switchesAreCarried(Management right, Rights actor, Role role, Rights before, Rights after) {
        if (flaw == Flaw.SWITCHES_IGNORED) {
            return true;
        }
        for (AnyPermission permission : catalog.permissions()) {
            for (String id : resources) {
                if (isRaised(before, after, role, permission, id)
                        && !carried(
                                actor,
                                right,
                                role,
                                own -> own.level(permission) != Level.NOT_AVAILABLE
                                        && (permission.type().isEmpty()
                                                || flaw == Flaw.REACH_IGNORED
                                                || reaches(actor, own, id)))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A switch says more than before, where a role can have the permission and reaches. */
    private boolean isRaised(Rights before, Rights after, Role role, AnyPermission permission, String id) {
        return role.level(permission) != Level.NOT_AVAILABLE
                && (permission.type().isEmpty() || reaches(after, role, id))
                && sign(after, permission, id) > sign(before, permission, id);
    }

    boolean carried(Rights actor, Management right, Role touched, Predicate<Role> could) {
        Predicate<Role> may = own -> own.has(right) || flaw == Flaw.RIGHT_IGNORED;
        Predicate<Role> manages = own -> own.canManage(touched);
        Collection<Role> roles = roles(actor);
        return flaw == Flaw.ROLES_COMBINED
                ? roles.stream().anyMatch(may)
                        && roles.stream().anyMatch(manages)
                        && roles.stream().anyMatch(could)
                : roles.stream().anyMatch(may.and(manages).and(could));
    }

    private boolean has(Management right, Rights rights) {
        return flaw == Flaw.RIGHT_IGNORED || roles(rights).stream().anyMatch(role -> role.has(right));
    }

    boolean has(Rights rights, Role role, AnyPermission permission, String id) {
        if (permission.type().isPresent() && !reaches(rights, role, id)) {
            return false;
        }
        int sign = sign(rights, permission, id);
        return switch (role.level(permission)) {
            case ALWAYS -> true;
            case BY_DEFAULT -> sign >= 0;
            case OPTIONAL -> sign > 0;
            case NOT_AVAILABLE -> false;
        };
    }

    boolean reaches(Rights rights, Role role, String id) {
        var type = catalog.resourceTypes().get(0);
        List<String> assigned = new ArrayList<>(rights.assigned(type.key()));
        return switch (role.reach(type).kind()) {
            case EVERYTHING -> true;
            case ASSIGNED -> assigned.contains(id);
            case EXACTLY_ONE -> assigned.equals(List.of(id));
            case FIXED -> role.reach(type).fixed().contains(id);
            case NOTHING -> false;
        };
    }

    /** 1 for granted, -1 for withdrawn, 0 for neither. */
    private static int sign(Rights rights, AnyPermission permission, String id) {
        int whole = 0;
        for (Switch each : rights.switches()) {
            if (each.permission().equals(permission.key())) {
                int sign = each.granted() ? 1 : -1;
                if (each.resource().isEmpty()) {
                    whole = sign;
                } else if (each.resource().get().id().equals(id)) {
                    return sign;
                }
            }
        }
        return whole;
    }

    List<Role> roles(Rights rights) {
        return rights.roles().stream()
                .map(key -> ownRoles.containsKey(key) ? ownRoles.get(key) : catalog.roleNamed(key))
                .toList();
    }
}
