package dev.roster.internal.access;

import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Level;
import dev.roster.catalog.Management;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.role.RoleDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one guard, on every path that touches somebody's rights. Each part of a change is a role, a piece of reach
 * through a role, or a permission switched on a resource that a role reaches. It must be carried by one single role of
 * the actor: that role has the management right, manages the role that is touched, and itself could have the permission
 * and reaches the resource. Parts may be carried by different roles: what two calls could do, one can. Nobody raises
 * themselves.
 */
public final class Guard {

    private final KnownRoles known;
    private final Catalog catalog;
    private final @Nullable Evaluator actor;

    private Guard(KnownRoles known, @Nullable Evaluator actor) {
        this.known = known;
        this.catalog = known.catalog();
        this.actor = actor;
    }

    /** A guard for a member, who may be none. */
    public static Guard of(KnownRoles known, Evaluator actor) {
        return new Guard(known, actor);
    }

    /** A guard for the host, who answers for itself. */
    public static Guard ofHost(KnownRoles known) {
        return new Guard(known, null);
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
                "Only an active member with the right " + right + " can do this; ask an administrator.");
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
        Evaluator was = Evaluator.of(known, before);
        Evaluator will = Evaluator.of(known, after);
        was.roles().forEach(role -> requireManaged(right, role));
        for (Role role : will.roles()) {
            requireManaged(right, role);
            for (ResourceType<?> type : catalog.resourceTypes()) {
                checkReach(right, role, type, was, will);
            }
            for (AnyPermission permission : catalog.permissions()) {
                checkSwitches(right, role, permission, was, will);
            }
        }
    }

    /** Refuses a change of one's own rights by which there would be more, at once or as soon as a role comes to it. */
    public void checkLowering(Rights before, Rights after) {
        if (actor != null) {
            checkLowering(Evaluator.of(known, before), Evaluator.of(known, after));
        }
    }

    /** The same, where a role that is held changes. */
    public void checkLowering(Rights held, RoleDefinition changed) {
        if (actor != null) {
            checkLowering(Evaluator.of(known, held), Evaluator.of(known.with(changed), held));
        }
    }

    /** Refuses to define a role that the actor could not give to somebody as it will be. */
    public void checkDefining(Management right, RoleDefinition role) {
        Rights ofRole = new Rights(Set.of(role.id().key()), Set.of(), Set.of());
        new Guard(known.with(role), actor).checkGiving(right, Rights.NONE, ofRole);
    }

    /** Whether the actor could give a role as it will be with whatever was assigned to those who have it. */
    public boolean couldGiveWithAll(Management right, RoleDefinition role) {
        Role will = known.with(role).named(role.id().key());
        return actor == null
                || catalog.resourceTypes().stream()
                        .filter(type -> will.reach(type).takesAssignment())
                        .allMatch(type -> ownReach(right, will, type).includesAll(Reach.EVERYTHING));
    }

    private void checkLowering(Evaluator was, Evaluator will) {
        boolean lower = was.includesAll(will)
                && catalog.resourceTypes().stream()
                        .allMatch(type -> reachOf(was, type).includesAll(reachOf(will, type)))
                && catalog.permissions().stream()
                        .allMatch(permission -> will.roles().stream()
                                .allMatch(
                                        role -> was.reach(permission).includesAll(will.raised(role, permission, was))));
        if (!lower) {
            throw new Refused(
                    Reason.RAISES_ONESELF, "actor", "Nobody raises their own rights; ask another administrator.");
        }
    }

    private void requireManaged(Management right, Role role) {
        if (actor != null && carriers(right, role).findAny().isEmpty()) {
            throw new Refused(
                    Reason.ROLE_NOT_MANAGED,
                    "role",
                    "Your roles do not manage the role " + role.key() + "; ask a member whose role does.");
        }
    }

    /** What is newly reached through a role, each piece by one who manages that very role. */
    private void checkReach(Management right, Role role, ResourceType<?> type, Evaluator was, Evaluator will) {
        Reach held = was.roles().contains(role) ? was.reachOf(role, type) : Reach.NOTHING;
        if (!held.or(ownReach(right, role, type)).includesAll(will.reachOf(role, type))) {
            throw new Refused(
                    Reason.BEYOND_OWN_REACH,
                    "reach",
                    "This gives a " + type + " that you do not reach yourself; ask a member who does.");
        }
    }

    private Reach ownReach(Management right, Role touched, ResourceType<?> type) {
        return carriers(right, touched).map(carrier -> reachOf(carrier, type)).reduce(Reach.NOTHING, Reach::or);
    }

    /** Grants that are new and withdrawals that are gone, where the role can have the permission and reaches. */
    private void checkSwitches(Management right, Role role, AnyPermission permission, Evaluator was, Evaluator will) {
        Reach own = carriers(right, role)
                .filter(carrier -> carrier.level(permission) != Level.NOT_AVAILABLE)
                .map(carrier ->
                        permission.type().map(type -> reachOf(carrier, type)).orElse(Reach.EVERYTHING))
                .reduce(Reach.NOTHING, Reach::or);
        if (!own.includesAll(will.raised(role, permission, was))) {
            throw new Refused(
                    Reason.BEYOND_OWN_PERMISSIONS,
                    "permission",
                    "Your roles could not have " + permission + " to that extent themselves; ask a member who could.");
        }
    }

    /** The actor's roles that may do this to somebody in a role. No role lends another what it lacks. */
    private Stream<Role> carriers(Management right, Role touched) {
        return actor == null
                ? Stream.empty()
                : actor.roles().stream().filter(own -> own.has(right) && own.canManage(touched));
    }

    private Reach reachOf(Role carrier, ResourceType<?> type) {
        return actor == null ? Reach.EVERYTHING : actor.reachOf(carrier, type);
    }

    private static Reach reachOf(Evaluator held, ResourceType<?> type) {
        return held.roles().stream().map(role -> held.reachOf(role, type)).reduce(Reach.NOTHING, Reach::or);
    }

    private List<Role> roles(Rights held) {
        return Evaluator.of(known, held).roles();
    }
}
