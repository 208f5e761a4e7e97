package dev.roster.examples.portal.settings;

import dev.roster.catalog.ReachRule;
import dev.roster.catalog.Role;
import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Visit;
import dev.roster.member.ListedMember;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.MembersByName;
import dev.roster.page.Page;
import java.util.List;

/**
 * To whom ownership is offered, and what the giver becomes.
 *
 * @param search the beginning of a name that is looked for
 * @param candidates members who could become owners
 * @param more whether there are more than are shown
 * @param roles what the giver can become in place of an owner
 * @param becoming the key of what is chosen; empty for an owner still
 * @param faults what is wrong
 */
record OwnershipForm(
        String search, List<Candidate> candidates, boolean more, List<Becoming> roles, String becoming, Faults faults) {

    private static final int SHOWN = 20;

    /** A member who could become an owner. */
    record Candidate(String id, String name, String address, boolean chosen) {}

    /** A role by its key. */
    record Becoming(String key, String name) {}

    static OwnershipForm of(String search, String member, String becoming, Faults faults, Visit visit) {
        MembersByName active = visit.me().members().byName().withStatus(MemberStatus.ACTIVE);
        Page<ListedMember> found = (search.isBlank() ? active : active.startingWith(search)).page(SHOWN);
        return new OwnershipForm(
                search,
                found.items().stream()
                        .map(ListedMember::member)
                        .filter(each -> !Owners.isOwner(each, visit))
                        .map(each -> candidate(each, member))
                        .toList(),
                found.next().isPresent(),
                roles(visit),
                becoming,
                faults);
    }

    private static Candidate candidate(Member each, String chosen) {
        String id = each.user().toString();
        return new Candidate(id, each.name().display(), each.address().display(), id.equals(chosen));
    }

    /** A role that needs one resource to be chosen is given by another owner, afterwards. */
    private static List<Becoming> roles(Visit visit) {
        RoleList roles = RoleList.of(visit);
        return roles.holdable().stream()
                .filter(role -> !role.isOwner() && !needsOne(role))
                .map(role -> new Becoming(role.key(), roles.name(role.key())))
                .toList();
    }

    private static boolean needsOne(Role role) {
        return role.catalog().resourceTypes().stream()
                .anyMatch(type -> role.reach(type).kind() == ReachRule.Kind.EXACTLY_ONE);
    }
}
