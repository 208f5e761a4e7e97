package dev.roster.port;

import dev.roster.member.MemberStatus;
import dev.roster.organization.OrganizationStatus;
import dev.roster.user.UserStatus;
import java.util.Objects;

/**
 * What sessions of a member rest on, as it was at one moment.
 *
 * @param user the user's status
 * @param authVersion the number that is raised whenever sessions of the user must end
 * @param organization the organization's status
 * @param rightsRevision the organization's revision that last changed what many members may do at once
 * @param member the member's status
 * @param memberRevision the organization's revision that last changed the member
 */
public record Revisions(
        UserStatus user,
        long authVersion,
        OrganizationStatus organization,
        long rightsRevision,
        MemberStatus member,
        long memberRevision) {

    /**
     * Checks for nulls.
     *
     * @param user the user's status
     * @param authVersion the number that is raised whenever sessions of the user must end
     * @param organization the organization's status
     * @param rightsRevision the organization's revision that last changed what many members may do at once
     * @param member the member's status
     * @param memberRevision the organization's revision that last changed the member
     */
    public Revisions {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(member, "member");
    }
}
