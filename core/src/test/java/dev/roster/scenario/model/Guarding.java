package dev.roster.scenario.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who may give and take what, asked piece by piece. Each piece needs one single role of the actor that has the right,
 * manages the role that is touched, and could itself have the piece.
 */
final class Guarding {

    private static final List<String> RIGHTS = List.of(
            "SEE_MEMBERS",
            "INVITE",
            "EDIT_MEMBERS",
            "REMOVE_MEMBERS",
            "DEFINE_ROLES",
            "REVIEW",
            "READ_JOURNAL",
            "CHANGE_DETAILS",
            "RENAME_ONESELF",
            "CLOSE_ORGANIZATION");

    private final Roles roles;
    private final Held actor;
    private final String right;

    Guarding(Roles roles, Held actor, String right) {
        this.roles = roles;
        this.actor = actor;
        this.right = right;
    }

    void taking(Held held) {
        for (RoleFacts role : roles.of(held)) {
            No.when(carriers(role).findAny().isEmpty(), "ROLE_NOT_MANAGED");
        }
    }

    void giving(Held before, Held after) {
        taking(before);
        for (RoleFacts role : roles.of(after)) {
            No.when(carriers(role).findAny().isEmpty(), "ROLE_NOT_MANAGED");
            for (String type : RoleFacts.TYPES) {
                for (String id : RoleFacts.RESOURCES.get(type)) {
                    boolean had = roles.of(before).contains(role) && before.reaches(role, type, id);
                    No.when(after.reaches(role, type, id) && !had && !carriesReach(role, type, id), "BEYOND_OWN_REACH");
                }
            }
            for (String permission : RoleFacts.PERMISSIONS) {
                for (String id : RoleFacts.placesOf(permission)) {
                    No.when(
                            raises(before, after, role, permission, id) && !carries(role, permission, id),
                            "BEYOND_OWN_PERMISSIONS");
                }
            }
        }
    }

    /** Whether this role could be given with whatever is assigned. */
    boolean couldGiveWithAll(RoleFacts role) {
        return RoleFacts.TYPES.stream()
                .filter(role::takes)
                .allMatch(type -> RoleFacts.RESOURCES.get(type).stream().allMatch(id -> carriesReach(role, type, id)));
    }

    /** What somebody does to oneself must raise nothing, at once or as soon as a role comes to it. */
    static void lowering(Roles roles, Held before, Held after) {
        lowering(roles, before, roles, after);
    }

    /** The same, where a role may have changed too. */
    static void lowering(Roles were, Held before, Roles are, Held after) {
        for (String permission : RoleFacts.PERMISSIONS) {
            for (String id : RoleFacts.placesOf(permission)) {
                boolean had = Answers.allowed(were, before, permission, id);
                boolean raised = Answers.allowed(are, after, permission, id)
                        || are.of(after).stream().anyMatch(role -> raises(before, after, role, permission, id));
                No.when(raised && !had, "RAISES_ONESELF");
            }
        }
        for (String type : RoleFacts.TYPES) {
            for (String id : RoleFacts.RESOURCES.get(type)) {
                No.when(touches(are, after, type, id) && !touches(were, before, type, id), "RAISES_ONESELF");
            }
        }
        for (String right : RIGHTS) {
            No.when(may(are, after, right) && !may(were, before, right), "RAISES_ONESELF");
        }
        for (RoleFacts role : CatalogRole.values()) {
            No.when(
                    are.of(after).stream().anyMatch(own -> own.manages(role))
                            && were.of(before).stream().noneMatch(own -> own.manages(role)),
                    "RAISES_ONESELF");
        }
    }

    static boolean may(Roles roles, Held held, String right) {
        return roles.of(held).stream().anyMatch(role -> role.may(right));
    }

    /** A switch that says more than before, where the role can have the permission and reaches. */
    private static boolean raises(Held before, Held after, RoleFacts role, String permission, String id) {
        return role.canHave(permission)
                && after.reachesFor(role, permission, id)
                && after.switched(permission, id) > before.switched(permission, id);
    }

    private static boolean touches(Roles roles, Held held, String type, String id) {
        return roles.of(held).stream().anyMatch(role -> held.reaches(role, type, id));
    }

    private boolean carriesReach(RoleFacts role, String type, String id) {
        return carriers(role).anyMatch(own -> actor.reaches(own, type, id));
    }

    private boolean carries(RoleFacts role, String permission, String id) {
        return carriers(role).anyMatch(own -> own.canHave(permission) && actor.reachesFor(own, permission, id));
    }

    private Stream<RoleFacts> carriers(RoleFacts touched) {
        return roles.of(actor).stream().filter(own -> own.may(right) && own.manages(touched));
    }
}
