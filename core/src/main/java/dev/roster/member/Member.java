package dev.roster.member;

import dev.roster.access.Rights;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A user in one organization, as stored.
 *
 * @param organization the organization
 * @param user the user
 * @param status whether the member has access
 * @param rights what was given there: roles, switches and reach
 * @param name the user's name, kept here for lists
 * @param address the user's address, kept here for lists
 * @param invitedBy the member who invited this one, if one did
 * @param invitedAt when the invitation was made, if there was one
 * @param joinedAt when the user joined, or joined again
 * @param activeAt when the host last saw the user active here; when the user joined, if it has not since. Behind by as
 *     much as {@link dev.roster.RosterBuilder#activityInterval} says
 * @param statusSince when the status became what it is
 * @param attributes the host's own fields
 * @param revision the organization's revision that last changed this member
 */
public record Member(
        OrganizationId organization,
        UserId user,
        MemberStatus status,
        Rights rights,
        PersonName name,
        EmailAddress address,
        Optional<UserId> invitedBy,
        Optional<Instant> invitedAt,
        Instant joinedAt,
        Instant activeAt,
        Instant statusSince,
        Map<String, String> attributes,
        long revision) {

    /**
     * Checks for nulls and copies the attributes.
     *
     * @param organization the organization
     * @param user the user
     * @param status whether the member has access
     * @param rights what was given there: roles, switches and reach
     * @param name the user's name, kept here for lists
     * @param address the user's address, kept here for lists
     * @param invitedBy the member who invited this one, if one did
     * @param invitedAt when the invitation was made, if there was one
     * @param joinedAt when the user joined, or joined again
     * @param activeAt when the host last saw the user active here; when the user joined, if it has not since
     * @param statusSince when the status became what it is
     * @param attributes the host's own fields
     * @param revision the organization's revision that last changed this member
     */
    public Member {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(rights, "rights");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(invitedBy, "invitedBy");
        Objects.requireNonNull(invitedAt, "invitedAt");
        Objects.requireNonNull(joinedAt, "joinedAt");
        Objects.requireNonNull(activeAt, "activeAt");
        Objects.requireNonNull(statusSince, "statusSince");
        attributes = Map.copyOf(attributes);
    }

    /**
     * @param newStatus the status from now on
     * @param newRights what is given from now on
     * @param newRevision the organization's revision of the change
     * @return this member, changed
     */
    public Member with(MemberStatus newStatus, Rights newRights, long newRevision) {
        return new Member(
                organization,
                user,
                newStatus,
                newRights,
                name,
                address,
                invitedBy,
                invitedAt,
                joinedAt,
                activeAt,
                statusSince,
                attributes,
                newRevision);
    }

    /**
     * @param at a moment
     * @return this member, active at that moment; unchanged if the last activity was later
     */
    public Member seenAt(Instant at) {
        if (!at.isAfter(activeAt)) {
            return this;
        }
        return new Member(
                organization,
                user,
                status,
                rights,
                name,
                address,
                invitedBy,
                invitedAt,
                joinedAt,
                at,
                statusSince,
                attributes,
                revision);
    }

    /**
     * @param newAttributes the host's own fields from now on
     * @return this member with those
     */
    public Member withAttributes(Map<String, String> newAttributes) {
        return new Member(
                organization,
                user,
                status,
                rights,
                name,
                address,
                invitedBy,
                invitedAt,
                joinedAt,
                activeAt,
                statusSince,
                newAttributes,
                revision);
    }

    /**
     * @param at when the status became what it is
     * @return this member with that
     */
    public Member since(Instant at) {
        return new Member(
                organization,
                user,
                status,
                rights,
                name,
                address,
                invitedBy,
                invitedAt,
                joinedAt,
                activeAt,
                at,
                attributes,
                revision);
    }

    /**
     * @param newName the user's name from now on
     * @param newAddress the user's address from now on
     * @return this member with those
     */
    public Member called(PersonName newName, EmailAddress newAddress) {
        return new Member(
                organization,
                user,
                status,
                rights,
                newName,
                newAddress,
                invitedBy,
                invitedAt,
                joinedAt,
                activeAt,
                statusSince,
                attributes,
                revision);
    }

    /** @return whether a seat is taken: active or suspended */
    public boolean isPresent() {
        return status != MemberStatus.REMOVED;
    }
}
