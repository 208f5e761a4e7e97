package dev.roster.port;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.time.Instant;

/**
 * When members were active last, and where, in one transaction. Nothing is decided on it, so no organization is locked, and neither
 * revision nor journal tells of it.
 */
public interface ActivityStore {

    /**
     * Writes that a member was active, unless that member was so later. Whoever is no present member there is passed over.
     * In a database this is one conditional UPDATE of one row.
     *
     * @param organization an organization
     * @param user a user, member or not
     * @param at when
     */
    void seen(OrganizationId organization, UserId user, Instant at);

    /**
     * Writes which organization a user entered last, in place of the one before. Whether it may be entered is asked when it
     * is read. In a database this is one UPDATE of one row.
     *
     * @param user a user who is there
     * @param organization an organization
     */
    void entered(UserId user, OrganizationId organization);
}
