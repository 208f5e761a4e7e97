package dev.roster.examples.benchmarks.access;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;

/**
 * A question about access, and what is right.
 *
 * @param member the number of the member who is asked about
 * @param organization where
 * @param user the member's user
 * @param permission the number of a permission on partners
 * @param partner the id of a partner
 * @param isHeld whether the member's role gives the permission
 * @param isAssigned whether the partner is one of the member's
 * @param plain the number of a permission that is about no resource
 * @param isPlainHeld whether the member's role gives that
 */
record Question(
        int member,
        OrganizationId organization,
        UserId user,
        int permission,
        long partner,
        boolean isHeld,
        boolean isAssigned,
        int plain,
        boolean isPlainHeld) {

    /** Whether the member may do it, on that partner in that organization. */
    boolean isAllowed() {
        return isHeld && isAssigned;
    }
}
