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

    private final Held actor;
    private final String right;

    Guarding(Held actor, String right) {
        this.actor = actor;
        this.right = right;
    }

    void taking(Held held) {
        for (RoleFacts role : held.facts()) {
            No.when(carriers(role).findAny().isEmpty(), "ROLE_NOT_MANAGED");
        }
    }

    void giving(Held before, Held after) {
        taking(before);
        for (RoleFacts role : after.facts()) {
            No.when(carriers(role).findAny().isEmpty(), "ROLE_NOT_MANAGED");
            for (String type : RoleFacts.TYPES) {
                for (String id : RoleFacts.RESOURCES.get(type)) {
                    boolean had = before.facts().contains(role) && before.reaches(role, type, id);
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

    /** What somebody does to oneself must raise nothing, at once or as soon as a role comes to it. */
    static void lowering(Held before, Held after) {
        for (String permission : RoleFacts.PERMISSIONS) {
            for (String id : RoleFacts.placesOf(permission)) {
                boolean had = Answers.allowed(before, permission, id);
                boolean raised = Answers.allowed(after, permission, id)
                        || after.facts().stream().anyMatch(role -> raises(before, after, role, permission, id));
                No.when(raised && !had, "RAISES_ONESELF");
            }
        }
        for (String type : RoleFacts.TYPES) {
            for (String id : RoleFacts.RESOURCES.get(type)) {
                No.when(touches(after, type, id) && !touches(before, type, id), "RAISES_ONESELF");
            }
        }
        for (String right : RIGHTS) {
            No.when(may(after, right) && !may(before, right), "RAISES_ONESELF");
        }
        for (RoleFacts role : RoleFacts.values()) {
            No.when(
                    after.facts().stream().anyMatch(own -> own.manages(role))
                            && before.facts().stream().noneMatch(own -> own.manages(role)),
                    "RAISES_ONESELF");
        }
    }

    static boolean may(Held held, String right) {
        return held.facts().stream().anyMatch(role -> role.may(right));
    }

    /** A switch that says more than before, where the role can have the permission and reaches. */
    private static boolean raises(Held before, Held after, RoleFacts role, String permission, String id) {
        return role.canHave(permission)
                && after.reachesFor(role, permission, id)
                && after.switched(permission, id) > before.switched(permission, id);
    }

    private static boolean touches(Held held, String type, String id) {
        return held.facts().stream().anyMatch(role -> held.reaches(role, type, id));
    }

    private boolean carriesReach(RoleFacts role, String type, String id) {
        return carriers(role).anyMatch(own -> actor.reaches(own, type, id));
    }

    private boolean carries(RoleFacts role, String permission, String id) {
        return carriers(role).anyMatch(own -> own.canHave(permission) && actor.reachesFor(own, permission, id));
    }

    private Stream<RoleFacts> carriers(RoleFacts touched) {
        return actor.facts().stream().filter(own -> own.may(right) && own.manages(touched));
    }
}
