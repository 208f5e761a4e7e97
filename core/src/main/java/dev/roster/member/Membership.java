package dev.roster.member;

import dev.roster.organization.Organization;
import dev.roster.role.RoleDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A user's place in an organization.
 *
 * @param organization the organization
 * @param member the member, removed or not, or empty if the user never was one
 * @param customRoles those of the member's roles that the organization defined itself
 */
public record Membership(Organization organization, Optional<Member> member, List<RoleDefinition> customRoles) {

    /**
     * Checks for nulls and copies the roles.
     *
     * @param organization the organization
     * @param member the member, removed or not, or empty if the user never was one
     * @param customRoles those of the member's roles that the organization defined itself
     */
    public Membership {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(member, "member");
        customRoles = List.copyOf(customRoles);
    }
}
