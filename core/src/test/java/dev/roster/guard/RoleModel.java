package dev.roster.guard;

import dev.roster.access.Rights;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Level;
import dev.roster.catalog.Management;
import dev.roster.catalog.Resource;
import dev.roster.catalog.Role;
import dev.roster.guard.GuardModel.Flaw;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may define a role and change it, by brute force: "nobody defines or widens a role beyond what they could give to a
 * member as it will be; whoever holds it already may have any resource assigned; nobody raises themselves."
 */
class RoleModel {

    /** The last one stands for all that nobody named. */
    static final List<String> DESKS = List.of("x", "y", "any other");

    private static final List<Set<String>> ASSIGNMENTS =
            List.of(Set.of(), Set.of("x"), Set.of("y"), Set.of("x", "y"), Set.of("any other"));

    final GuardModel guard;
    private final Catalog catalog;

    RoleModel(Catalog catalog, Flaw flaw) {
        this.catalog = catalog;
        guard = new GuardModel(catalog, DESKS, flaw);
    }

    boolean mayDefine(Rights actor, OwnRole role) {
        return guard.with(Map.of(role.key(), role))
                .mayGive(Management.DEFINE_ROLES, actor, Rights.NONE, holding(role, Set.of()));
    }

    /** Whether somebody may make of a role what it will be; of one that is held by somebody, or by nobody. */
    boolean mayEdit(Rights actor, OwnRole before, OwnRole after, boolean isHeld) {
        return manages(actor, before)
                && (lowers(before, after) || mayDefine(actor, after) && (!isHeld || couldGiveWithAll(actor, after)));
    }

    boolean couldGiveWithAll(Rights actor, OwnRole after) {
        return !after.reach(catalog.resourceTypes().get(0)).takesAssignment()
                || DESKS.stream().allMatch(desk -> reachesFor(actor, after, desk));
    }

    boolean manages(Rights actor, OwnRole role) {
        return guard.with(Map.of(role.key(), role)).mayTake(Management.DEFINE_ROLES, actor, holding(role, Set.of()));
    }

    /** Whether somebody who holds it gets nothing by it, whatever is assigned. */
    boolean lowers(OwnRole before, OwnRole after) {
        return ASSIGNMENTS.stream()
                .allMatch(desks -> DESKS.stream().allMatch(desk -> {
                    Rights was = holding(before, desks);
                    Rights will = holding(after, desks);
                    return (guard.reaches(was, before, desk) || !guard.reaches(will, after, desk))
                            && catalog.permissions().stream()
                                    .allMatch(permission -> guard.has(was, before, permission, desk)
                                            || !guard.has(will, after, permission, desk));
                }));
    }

    /** Whether one single role of the actor could give the permission there to somebody in that role. */
    boolean couldGive(Rights actor, OwnRole role, AnyPermission permission, String desk) {
        return guard.carried(
                actor,
                Management.DEFINE_ROLES,
                role,
                own -> own.level(permission) != Level.NOT_AVAILABLE
                        && (permission.type().isEmpty() || guard.reaches(actor, own, desk)));
    }

    private boolean reachesFor(Rights actor, OwnRole role, String desk) {
        return guard.carried(actor, Management.DEFINE_ROLES, role, own -> guard.reaches(actor, own, desk));
    }

    static Rights holding(Role role, Set<String> desks) {
        return new Rights(
                Set.of(role.key()),
                Set.of(),
                desks.stream().map(desk -> new Resource("desk", desk)).collect(Collectors.toSet()));
    }
}
