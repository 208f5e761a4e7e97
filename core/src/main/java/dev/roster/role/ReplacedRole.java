package dev.roster.role;

/**
 * What the replacing of a role came to.
 *
 * @param members how many members hold the other role in its place
 * @param invitations how many open invitations offer the other role in its place
 */
public record ReplacedRole(int members, int invitations) {}
