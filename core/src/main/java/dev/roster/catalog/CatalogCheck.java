package dev.roster.catalog;

import dev.roster.catalog.ReachRule.Kind;
import java.util.ArrayList;
import java.util.List;

/** What can only be seen when the whole catalog stands: owners, reaches, and who manages whom. */
final class CatalogCheck {

    private final Catalog catalog;
    private final List<String> faults = new ArrayList<>();

    CatalogCheck(Catalog catalog) {
        this.catalog = catalog;
    }

    List<String> faults() {
        List<Role> owners = catalog.roles().stream().filter(Role::isOwner).toList();
        if (owners.size() != 1) {
            faults.add("the catalog has " + owners.size() + " owner roles " + owners
                    + "; declare exactly one with owner(...)");
        }
        for (Role role : catalog.roles()) {
            checkReach(role);
            checkOwner(role);
            for (Role other : catalog.roles()) {
                if (role.canManage(other)) {
                    checkManaged(role, other);
                } else if (role.isOwner()) {
                    faults.add("role " + role + " is the owner and does not manage " + other
                            + "; add .manages(everyRole())");
                }
            }
        }
        return faults;
    }

    /** An organization opens with its owner before there is anything to assign. */
    private void checkOwner(Role role) {
        for (ResourceType<?> type : catalog.resourceTypes()) {
            if (role.isOwner() && role.reach(type).kind() == Kind.EXACTLY_ONE) {
                faults.add("role " + role + " is the owner and reaches exactly one " + type
                        + ", which nobody could assign when an organization is opened; say everything(" + type + ")");
            }
        }
    }

    private void checkReach(Role role) {
        for (AnyPermission permission : catalog.permissions()) {
            permission.type().ifPresent(type -> {
                if (role.level(permission) != Level.NOT_AVAILABLE
                        && role.reach(type).kind() == Kind.NOTHING) {
                    faults.add("role " + role + " has " + permission + " but reaches no " + type + "; say everything("
                            + type + "), assigned, exactlyOne or fixed, or leave the permission out");
                }
            });
        }
    }

    /** Else a manager could make somebody mightier than the manager is, and be raised by them in turn. */
    private void checkManaged(Role manager, Role managed) {
        String who = "role " + manager + " manages " + managed;
        for (AnyPermission permission : catalog.permissions()) {
            if (managed.level(permission) != Level.NOT_AVAILABLE && manager.level(permission) == Level.NOT_AVAILABLE) {
                faults.add(who + ", which can have " + permission + ", and cannot have it itself; give it at least"
                        + " .optional(" + permission + ")");
            }
        }
        for (ResourceType<?> type : catalog.resourceTypes()) {
            if (!covers(manager.reach(type), managed.reach(type))) {
                faults.add(who + ", which reaches " + type + " further ("
                        + managed.reach(type).kind() + ") than itself ("
                        + manager.reach(type).kind() + ")");
            }
        }
        for (Management right : Management.values()) {
            if (managed.has(right) && !manager.has(right)) {
                faults.add(who + ", which may " + right + ", and may not itself; add .may(" + right + ")");
            }
        }
        for (Role third : catalog.roles()) {
            if (managed.canManage(third) && !manager.canManage(third)) {
                faults.add(who + ", which manages " + third + ", and does not manage that itself; add .manages(" + third
                        + ")");
            }
        }
    }

    /** Assigned sets are compared member by member, when a right is given; here only what can never fit is found. */
    private static boolean covers(ReachRule manager, ReachRule managed) {
        return switch (managed.kind()) {
            case NOTHING -> true;
            case EVERYTHING -> manager.kind() == Kind.EVERYTHING;
            case FIXED ->
                manager.kind() != Kind.NOTHING
                        && (manager.kind() != Kind.FIXED || manager.fixed().containsAll(managed.fixed()));
            case ASSIGNED, EXACTLY_ONE -> manager.kind() != Kind.NOTHING;
        };
    }
}
