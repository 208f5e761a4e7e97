package dev.roster.review;

import dev.roster.access.Rights;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A member as it was when the review was started.
 *
 * @param user the member's user
 * @param name the name; empty once it is erased
 * @param address the address; empty once it is erased
 * @param status whether the member had access
 * @param rights roles, switches and reach
 * @param invitedBy the member who had invited this one, if one had
 * @param invitedAt when the invitation was made, if there was one
 * @param joinedAt when the user joined, or joined again
 * @param activeAt when the host last saw the user active here; when the user joined, if it had not since
 */
public record ReviewedMember(
        UserId user,
        Optional<PersonName> name,
        Optional<EmailAddress> address,
        MemberStatus status,
        Rights rights,
        Optional<UserId> invitedBy,
        Optional<Instant> invitedAt,
        Instant joinedAt,
        Instant activeAt) {

    /**
     * Checks for nulls.
     *
     * @param user the member's user
     * @param name the name; empty once it is erased
     * @param address the address; empty once it is erased
     * @param status whether the member had access
     * @param rights roles, switches and reach
     * @param invitedBy the member who had invited this one, if one had
     * @param invitedAt when the invitation was made, if there was one
     * @param joinedAt when the user joined, or joined again
     * @param activeAt when the host last saw the user active here; when the user joined, if it had not since
     */
    public ReviewedMember {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(rights, "rights");
        Objects.requireNonNull(invitedBy, "invitedBy");
        Objects.requireNonNull(invitedAt, "invitedAt");
        Objects.requireNonNull(joinedAt, "joinedAt");
        Objects.requireNonNull(activeAt, "activeAt");
    }

    /**
     * @param member a member
     * @return what a review keeps of it
     */
    public static ReviewedMember of(Member member) {
        return new ReviewedMember(
                member.user(),
                Optional.of(member.name()),
                Optional.of(member.address()),
                member.status(),
                member.rights(),
                member.invitedBy(),
                member.invitedAt(),
                member.joinedAt(),
                member.activeAt());
    }

    /**
     * @param member a member of the same user
     * @return whether it is the one that was reviewed; who left and came back is another
     */
    public boolean isStill(Member member) {
        return member.isPresent() && member.joinedAt().equals(joinedAt);
    }

    /** @return this, without what names the person */
    public ReviewedMember erased() {
        return new ReviewedMember(
                user, Optional.empty(), Optional.empty(), status, rights, invitedBy, invitedAt, joinedAt, activeAt);
    }
}
