package dev.roster.internal.member;

import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rule that an organization keeps at least one active member in the owner role. */
final class Owners {

    private Owners() {}

    static boolean isActiveOwner(Change change, Member member) {
        return member.status() == MemberStatus.ACTIVE
                && member.rights().roles().contains(owner(change).key());
    }

    /** Whether an active owner is left without these. */
    static boolean remain(Change change, Set<UserId> without) {
        return change.unit()
                .members()
                .anyActive(change.organization().id(), owner(change).key(), without);
    }

    /** Refuses that a member comes to hold other roles, if no owner would be left. */
    static void checkKept(Change change, Member member, Set<String> rolesAfter) {
        boolean ceases = isActiveOwner(change, member)
                && !rolesAfter.contains(owner(change).key());
        if (ceases && !remain(change, Set.of(member.user()))) {
            throw lastOwner();
        }
    }

    /** If all active owners are among those who cease to be ones, the last of them in the list stays. */
    static Optional<UserId> toKeep(Change change, Collection<Member> ceasing) {
        List<UserId> owners = ceasing.stream()
                .filter(member -> isActiveOwner(change, member))
                .map(Member::user)
                .toList();
        return owners.isEmpty() || remain(change, Set.copyOf(owners))
                ? Optional.empty()
                : Optional.of(owners.get(owners.size() - 1));
    }

    static Refused lastOwner() {
        return new Refused(
                Reason.LAST_OWNER,
                "member",
                "The organization would be left without an active owner; make another member owner first.");
    }

    private static Role owner(Change change) {
        return change.deployment().catalog().ownerRole();
    }
}
