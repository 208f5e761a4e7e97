package dev.roster.internal.access;

import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Level;
import dev.roster.catalog.Management;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The one guard, on every path that touches somebody's rights. Each part of a change, a role, a switch, or a piece of
 * reach, must be carried by one single role of the actor: that role has the management right, manages the role that is
 * touched, and itself could have the permission and reaches the resource. Nobody raises themselves.
 */
public final class Guard {

    private final Catalog catalog;
    private final @Nullable Evaluator actor;

    private Guard(Catalog catalog, @Nullable Evaluator actor) {
        this.catalog = catalog;
        this.actor = actor;
    }

    /** A guard for a member, who may be none. */
    public static Guard of(Catalog catalog, Evaluator actor) {
        return new Guard(catalog, actor);
    }

    /** A guard for the host, who answers for itself. */
    public static Guard ofHost(Catalog catalog) {
        return new Guard(catalog, null);
    }

    /** Refuses an actor who has not the right at all. To whom it is refused, nothing else is told. */
    public void require(Management right) {
        if (actor != null && !actor.may(right)) {
            throw notAllowed(right);
        }
    }

    /** The one answer to whoever may not do something, be the organization theirs, another's or none. */
    public static Refused notAllowed(Management right) {
        return new Refused(
                Reason.NOT_ALLOWED,
                "actor",
                "this takes an active member with the right " + right + "; ask such a one");
    }

    /** Refuses to take away what the actor does not manage. */
    public void checkTaking(Management right, Rights held) {
        require(right);
        if (actor != null) {
            roles(held).forEach(role -> requireManaged(right, role));
        }
    }

    /** Refuses a change of somebody's rights that goes beyond the actor. */
    public void checkGiving(Management right, Rights before, Rights after) {
        require(right);
        if (actor == null) {
            return;
        }
        Evaluator was = Evaluator.of(catalog, before);
        Evaluator will = Evaluator.of(catalog, after);
        was.roles().forEach(role -> requireManaged(right, role));
        for (Role role : will.roles()) {
            requireManaged(right, role);
            for (ResourceType<?> type : catalog.resourceTypes()) {
                Reach held = was.roles().contains(role) ? was.reachOf(role, type) : Reach.NOTHING;
                checkReach(right, role, type, held, will.reachOf(role, type));
            }
        }
        for (Switch raised : raises(before, after)) {
            checkSwitch(right, will, raised);
        }
    }

    /** Refuses a change by which somebody would have more than before. */
    public void checkLowering(Rights before, Rights after) {
        if (actor != null && !Evaluator.of(catalog, before).includesAll(Evaluator.of(catalog, after))) {
            throw new Refused(
                    Reason.RAISES_ONESELF, "actor", "nobody raises their own rights; ask another administrator");
        }
    }

    private void requireManaged(Management right, Role role) {
        requireCarrier(
                carrier -> carrier.has(right) && carrier.canManage(role),
                Reason.ROLE_NOT_MANAGED,
                "role",
                "your roles do not manage the role " + role.key());
    }

    /** What is newly reached through a role must be reached by the very role of the actor that manages it. */
    private void checkReach(Management right, Role role, ResourceType<?> type, Reach held, Reach given) {
        requireCarrier(
                carrier -> carrier.has(right)
                        && carrier.canManage(role)
                        && held.or(reachOf(carrier, type)).includesAll(given),
                Reason.BEYOND_OWN_REACH,
                "reach",
                "this gives a " + type + " that you do not reach yourself");
    }

    private void checkSwitch(Management right, Evaluator target, Switch raised) {
        AnyPermission permission = catalog.permissionNamed(raised.permission());
        requireCarrier(
                carrier -> carrier.has(right)
                        && carrier.level(permission) != Level.NOT_AVAILABLE
                        && permission
                                .type()
                                .map(type -> raised.resource()
                                        .map(on -> reachOf(carrier, type).includes(on.id()))
                                        .orElseGet(() -> target.roles().stream()
                                                .filter(role -> role.level(permission) != Level.NOT_AVAILABLE)
                                                .allMatch(role -> reachOf(carrier, type)
                                                        .includesAll(target.reachOf(role, type)))))
                                .orElse(true),
                Reason.BEYOND_OWN_PERMISSIONS,
                "permission",
                "your roles could not have " + permission + " to that extent themselves");
    }

    private void requireCarrier(Predicate<Role> carries, Reason reason, String field, String message) {
        if (actor != null && actor.roles().stream().noneMatch(carries)) {
            throw new Refused(reason, field, message);
        }
    }

    private Reach reachOf(Role carrier, ResourceType<?> type) {
        return actor == null ? Reach.EVERYTHING : actor.reachOf(carrier, type);
    }

    private List<Role> roles(Rights held) {
        return Evaluator.of(catalog, held).roles();
    }

    /** Grants that are new and withdrawals that are gone. */
    private static Set<Switch> raises(Rights before, Rights after) {
        Set<Switch> raised = new HashSet<>();
        for (Switch each : after.switches()) {
            if (each.granted() && !before.switches().contains(each)) {
                raised.add(each);
            }
        }
        for (Switch each : before.switches()) {
            if (!each.granted() && !after.switches().contains(each)) {
                raised.add(each);
            }
        }
        return raised;
    }
}
