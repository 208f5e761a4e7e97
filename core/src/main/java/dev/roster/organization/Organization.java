package dev.roster.organization;

import dev.roster.id.OrganizationId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An organization as it is stored.
 *
 * @param id names it
 * @param hostReference the host's own name for it, if it has one; unique
 * @param name its name; at most 80 characters
 * @param plan the key of its plan in the catalog
 * @param status whether it is in use
 * @param locale the language of its mails, unless an invitation names another
 * @param attributes the host's own fields
 * @param openedAt when it was opened
 * @param members how many members it has, suspended ones included
 * @param seatsHeld how many open invitations hold a seat
 * @param revision counts its changes; also the number of the newest entry of its journal
 * @param rightsRevision the revision that last changed what many members may do at once
 */
public record Organization(
        OrganizationId id,
        Optional<String> hostReference,
        String name,
        String plan,
        OrganizationStatus status,
        Locale locale,
        Map<String, String> attributes,
        Instant openedAt,
        int members,
        int seatsHeld,
        long revision,
        long rightsRevision) {

    /**
     * Checks for nulls and copies the attributes.
     *
     * @param id names it
     * @param hostReference the host's own name for it, if it has one; unique
     * @param name its name; at most 80 characters
     * @param plan the key of its plan in the catalog
     * @param status whether it is in use
     * @param locale the language of its mails, unless an invitation names another
     * @param attributes the host's own fields
     * @param openedAt when it was opened
     * @param members how many members it has, suspended ones included
     * @param seatsHeld how many open invitations hold a seat
     * @param revision counts its changes; also the number of the newest entry of its journal
     * @param rightsRevision the revision that last changed what many members may do at once
     */
    public Organization {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(hostReference, "hostReference");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(locale, "locale");
        attributes = Map.copyOf(attributes);
        Objects.requireNonNull(openedAt, "openedAt");
    }

    /** @return whether it is in use */
    public boolean isActive() {
        return status == OrganizationStatus.ACTIVE;
    }

    /**
     * @param memberCount how many members it has now
     * @param heldSeats how many open invitations hold a seat now
     * @return this organization with other counts
     */
    public Organization withCounts(int memberCount, int heldSeats) {
        return new Organization(
                id,
                hostReference,
                name,
                plan,
                status,
                locale,
                attributes,
                openedAt,
                memberCount,
                heldSeats,
                revision,
                rightsRevision);
    }

    /**
     * @param next the number of the change
     * @return this organization one change later
     */
    public Organization withRevision(long next) {
        return new Organization(
                id,
                hostReference,
                name,
                plan,
                status,
                locale,
                attributes,
                openedAt,
                members,
                seatsHeld,
                next,
                rightsRevision);
    }

    /**
     * @param newPlan the key of its plan from now on
     * @param newStatus whether it is in use from now on
     * @return this organization with both, its rights changed as of its revision
     */
    public Organization withRights(String newPlan, OrganizationStatus newStatus) {
        return new Organization(
                id,
                hostReference,
                name,
                newPlan,
                newStatus,
                locale,
                attributes,
                openedAt,
                members,
                seatsHeld,
                revision,
                revision);
    }
}
