package dev.roster.scenario.model;

import java.util.List;

/** The table of what a member may do, asked for one permission in one place. */
final class Answers {

    private static final List<String> BEST_FIRST = List.of(
            "ALWAYS",
            "BY_DEFAULT",
            "GRANTED",
            "WITHDRAWN",
            "NOT_GRANTED",
            "OUT_OF_REACH",
            "REACH_BROKEN",
            "NOT_IN_ROLE");
    private static final List<String> ALLOWING = BEST_FIRST.subList(0, 3);

    private Answers() {}

    /** By the rights alone. */
    static String reason(Roles roles, Held held, String permission, String id) {
        return roles.of(held).stream()
                .map(role -> reason(held, role, permission, id))
                .reduce("NOT_IN_ROLE", Answers::better);
    }

    static boolean allowed(Roles roles, Held held, String permission, String id) {
        return ALLOWING.contains(reason(roles, held, permission, id));
    }

    /** With all that stands before the rights, and the plan after them. */
    static String reason(State.Organization organization, State.Member member, String permission, String id) {
        if (organization == null || member == null) {
            return "NOT_A_MEMBER";
        }
        if (!organization.status().equals("ACTIVE")) {
            return "ORGANIZATION_" + organization.status();
        }
        if (!member.status.equals("ACTIVE")) {
            return "MEMBER_" + member.status;
        }
        String reason = reason(organization.known(), member.held, permission, id);
        return ALLOWING.contains(reason) && organization.plan.masked.contains(permission) ? "NOT_IN_PLAN" : reason;
    }

    static boolean allowed(State.Organization organization, State.Member member, String permission, String id) {
        return ALLOWING.contains(reason(organization, member, permission, id));
    }

    /** The reason, and the role that decided. Who could mend it, is found out by trying: that is another test. */
    static String explained(State.Organization organization, State.Member member, String permission, String id) {
        String reason = reason(organization, member, permission, id);
        if (!BEST_FIRST.contains(reason) || reason.equals("NOT_IN_ROLE")) {
            return reason + " by nobody";
        }
        RoleFacts role = organization.known().of(member.held).stream()
                .filter(each -> reason(member.held, each, permission, id).equals(reason))
                .findFirst()
                .orElseThrow();
        return reason + " by " + Shown.called(role);
    }

    private static String reason(Held held, RoleFacts role, String permission, String id) {
        String type = RoleFacts.typeOf(permission);
        if (!role.canHave(permission)) {
            return "NOT_IN_ROLE";
        }
        if (!type.isEmpty() && role.reach(type).equals("one") && held.howMany(type) != 1) {
            return "REACH_BROKEN";
        }
        if (!held.reachesFor(role, permission, id)) {
            return "OUT_OF_REACH";
        }
        int switched = held.switched(permission, id);
        return switch (role.level(permission)) {
            case "always" -> "ALWAYS";
            case "default" -> switched < 0 ? "WITHDRAWN" : "BY_DEFAULT";
            default -> switched < 0 ? "WITHDRAWN" : switched == 0 ? "NOT_GRANTED" : "GRANTED";
        };
    }

    private static String better(String one, String other) {
        return BEST_FIRST.indexOf(one) < BEST_FIRST.indexOf(other) ? one : other;
    }
}
