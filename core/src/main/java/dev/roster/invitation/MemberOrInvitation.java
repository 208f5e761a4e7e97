package dev.roster.invitation;

import dev.roster.member.ListedMember;
import dev.roster.user.EmailAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the list that shows members and open invitations together.
 *
 * @param address the address, by which the list is ordered
 * @param member the member, if the line is one
 * @param invitation the open invitation, if the line is one
 */
public record MemberOrInvitation(
        EmailAddress address, Optional<ListedMember> member, Optional<ListedInvitation> invitation) {

    /**
     * Checks that it is exactly one of both.
     *
     * @param address the address, by which the list is ordered
     * @param member the member, if the line is one
     * @param invitation the open invitation, if the line is one
     */
    public MemberOrInvitation {
        Objects.requireNonNull(address, "address");
        if (member.isPresent() == invitation.isPresent()) {
            throw new IllegalArgumentException("a line is either a member or an invitation");
        }
    }
}
