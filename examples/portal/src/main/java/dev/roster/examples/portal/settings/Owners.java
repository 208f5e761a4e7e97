package dev.roster.examples.portal.settings;

import dev.roster.examples.portal.server.Visit;
import dev.roster.member.Member;

/** Who owns an organization. */
final class Owners {

    private Owners() {}

    static boolean isOwner(Member member, Visit visit) {
        return member.isPresent()
                && member.rights()
                        .roles()
                        .contains(visit.roster().catalog().ownerRole().key());
    }
}
