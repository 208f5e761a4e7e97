package dev.roster.examples.benchmarks.fill;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;

/**
 * An organization that is there.
 *
 * @param members how many, suspended included, removed not
 * @param open how many open invitations
 * @param entries how many entries its journal has
 */
public record FilledOrganization(OrganizationId id, UserId owner, int members, int open, long entries) {}
