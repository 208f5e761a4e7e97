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
 * @param details its name and what else describes it
 * @param plan the key of its plan in the catalog
 * @param lifespan from when to when it is in use
 * @param members how many members it has, suspended ones included
 * @param seatsHeld how many open invitations hold a seat
 * @param revision counts its changes; also the number of the newest entry of its journal
 * @param rightsRevision the revision that last changed what many members may do at once
 */
public record Organization(
        OrganizationId id,
        Optional<String> hostReference,
        Details details,
        String plan,
        Lifespan lifespan,
        int members,
        int seatsHeld,
        long revision,
        long rightsRevision) {

    /**
     * Checks for nulls.
     *
     * @param id names it
     * @param hostReference the host's own name for it, if it has one; unique
     * @param details its name and what else describes it
     * @param plan the key of its plan in the catalog
     * @param lifespan from when to when it is in use
     * @param members how many members it has, suspended ones included
     * @param seatsHeld how many open invitations hold a seat
     * @param revision counts its changes; also the number of the newest entry of its journal
     * @param rightsRevision the revision that last changed what many members may do at once
     */
    public Organization {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(hostReference, "hostReference");
        Objects.requireNonNull(details, "details");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(lifespan, "lifespan");
    }

    /** @return its name; at most 80 characters, and empty if it was erased */
    public String name() {
        return details.name();
    }

    /** @return the language of its mails, unless an invitation names another */
    public Locale locale() {
        return details.locale();
    }

    /** @return the host's own fields */
    public Map<String, String> attributes() {
        return details.attributes();
    }

    /** @return what its lifespan comes to */
    public OrganizationStatus status() {
        return lifespan.status();
    }

    /** @return when it was opened */
    public Instant openedAt() {
        return lifespan.openedAt();
    }

    /** @return since when it is closed, if it is */
    public Optional<Instant> closedAt() {
        return lifespan.closedAt();
    }

    /** @return whether it is in use */
    public boolean isActive() {
        return status() == OrganizationStatus.ACTIVE;
    }

    /** @return whether nothing is left of it but its record */
    public boolean isErased() {
        return status() == OrganizationStatus.ERASED;
    }

    /**
     * @param memberCount how many members it has now
     * @param heldSeats how many open invitations hold a seat now
     * @return this organization with other counts
     */
    public Organization withCounts(int memberCount, int heldSeats) {
        return new Organization(
                id, hostReference, details, plan, lifespan, memberCount, heldSeats, revision, rightsRevision);
    }

    /**
     * @param next the number of the change
     * @return this organization one change later
     */
    public Organization withRevision(long next) {
        return new Organization(id, hostReference, details, plan, lifespan, members, seatsHeld, next, rightsRevision);
    }

    /**
     * @param newDetails what describes it from now on
     * @return this organization with them
     */
    public Organization withDetails(Details newDetails) {
        return new Organization(
                id, hostReference, newDetails, plan, lifespan, members, seatsHeld, revision, rightsRevision);
    }

    /**
     * @param newPlan the key of its plan from now on
     * @param newLifespan from when to when it is in use, as of now
     * @return this organization with both, its rights changed as of its revision
     */
    public Organization withRights(String newPlan, Lifespan newLifespan) {
        return new Organization(
                id, hostReference, details, newPlan, newLifespan, members, seatsHeld, revision, revision);
    }

    /**
     * @param now the time
     * @return what is to be kept of it for good: nothing that names anybody
     */
    public Organization erased(Instant now) {
        return new Organization(
                id, Optional.empty(), Details.NONE, plan, lifespan.erased(now), 0, 0, revision, revision);
    }
}
