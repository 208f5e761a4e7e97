package dev.roster.member;

import dev.roster.organization.Organization;
import java.util.Optional;

/**
 * A user's place in an organization, both read at one moment.
 *
 * @param organization the organization
 * @param member the member, removed or not, or empty if the user never was one
 */
public record Membership(Organization organization, Optional<Member> member) {}
