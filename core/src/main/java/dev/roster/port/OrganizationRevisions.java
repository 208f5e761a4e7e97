package dev.roster.port;

/**
 * Where an organization stands, as it was at one moment.
 *
 * @param revision the number of its last change
 * @param rightsRevision the number of the last change of what many members may do at once
 */
public record OrganizationRevisions(long revision, long rightsRevision) {}
