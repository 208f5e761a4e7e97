package dev.roster.examples.portal.roles;

import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Visit;
import dev.roster.member.ListedMember;
import dev.roster.page.Page;
import dev.roster.role.CustomRole;
import java.util.List;

/**
 * A role that is about to go, and who has it.
 *
 * @param id the role
 * @param name its name
 * @param holders some who have it, by name
 * @param more whether there are more of them
 * @param used whether somebody has it, or is offered it
 * @param choices what can take its place
 * @param chosen what is chosen in its place
 * @param faults what is wrong
 */
record RoleEnd(
        String id,
        String name,
        List<String> holders,
        boolean more,
        boolean used,
        List<Choice> choices,
        String chosen,
        Faults faults) {

    private static final int SHOWN = 20;

    /** A role to choose, by the key that members have it under. */
    record Choice(String key, String name) {}

    static RoleEnd of(CustomRole role, Visit visit) {
        Page<ListedMember> holders =
                visit.me().members().byName().withRole(role).page(SHOWN);
        return new RoleEnd(
                role.id().toString(),
                role.name(),
                holders.items().stream()
                        .map(each -> each.member().name().display())
                        .toList(),
                holders.next().isPresent(),
                !holders.items().isEmpty(),
                choices(role, visit),
                "",
                Faults.NONE);
    }

    /** It turned out that an open invitation offers it. */
    RoleEnd inUse(Faults why) {
        return new RoleEnd(id, name, holders, more, true, choices, chosen, why);
    }

    /** What was chosen does not do. */
    RoleEnd again(String choice, Faults why) {
        return new RoleEnd(id, name, holders, more, true, choices, choice, why);
    }

    private static List<Choice> choices(CustomRole role, Visit visit) {
        RoleList roles = RoleList.of(visit);
        return roles.holdable().stream()
                .filter(other -> !other.equals(role))
                .map(other -> new Choice(other.key(), roles.name(other.key())))
                .toList();
    }
}
