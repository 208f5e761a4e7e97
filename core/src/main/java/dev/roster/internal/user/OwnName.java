package dev.roster.internal.user;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.port.MemberStore;
import java.util.List;
import java.util.Optional;

/**
 * Whether a person may change the name, which is one and the same everywhere: each organization that the person is an active
 * member of must let its members do so. To be asked under the lock of the user, which keeps others from joining meanwhile.
 */
final class OwnName {

    private static final int PAGE = 500;

    private final Catalog catalog;
    private final MemberStore members;

    OwnName(Catalog catalog, MemberStore members) {
        this.catalog = catalog;
        this.members = members;
    }

    /** Refuses without saying which organization it is: an administrator who looks on learns of no other. */
    void requireChangeable(UserId user) {
        Optional<OrganizationId> after = Optional.empty();
        List<Member> page;
        do {
            page = members.ofUser(user, after, PAGE);
            if (!page.stream().allMatch(this::isLet)) {
                throw new Refused(
                        Reason.NOT_ALLOWED,
                        "name",
                        "Your roles do not let you change your name in each organization that you are in; "
                                + "ask whoever runs this application.");
            }
            after = page.isEmpty()
                    ? after
                    : Optional.of(page.get(page.size() - 1).organization());
        } while (page.size() == PAGE);
    }

    private boolean isLet(Member member) {
        return member.status() != MemberStatus.ACTIVE
                || member.rights().roles().stream()
                        .flatMap(key -> catalog.findRole(key).stream())
                        .anyMatch(role -> role.has(Management.RENAME_ONESELF));
    }
}
