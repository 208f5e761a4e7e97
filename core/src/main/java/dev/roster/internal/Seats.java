package dev.roster.internal;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Plan;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.organization.Organization;
import dev.roster.port.InvitationStore;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * Counts the seats of one organization while it changes: its members, suspended ones included, and its open invitations
 * that hold one. Together they never exceed what the plan has; a plan that became smaller removes nobody.
 */
public final class Seats {

    private final Catalog catalog;
    private final InvitationStore invitations;
    private final Organization organization;
    private final Instant now;
    private int members;
    private int held;

    Seats(Catalog catalog, InvitationStore invitations, Organization organization, Instant now) {
        this.catalog = catalog;
        this.invitations = invitations;
        this.organization = organization;
        this.now = now;
        this.members = organization.members();
        this.held = organization.seatsHeld();
    }

    public Organization countedIn(Organization changed) {
        return changed.withCounts(members, held);
    }

    /**
     * Takes the seats of expired invitations, in one statement, if there would not be enough. To be called before
     * invitations are read, since it changes who holds one.
     */
    public void makeRoomFor(int more) {
        makeRoomFor(more, plan());
    }

    /** How many are taken beyond what a plan has, when those of expired invitations are left out. */
    public int over(Plan plan) {
        makeRoomFor(0, plan);
        return plan.seats().isPresent()
                ? Math.max(0, members + held - plan.seats().getAsInt())
                : 0;
    }

    private void makeRoomFor(int more, Plan plan) {
        OptionalInt limit = plan.seats();
        if (limit.isPresent() && (long) members + held + more > limit.getAsInt()) {
            held -= invitations.releaseExpiredSeats(organization.id(), now);
        }
    }

    /** Takes a seat for one more open invitation, or refuses. */
    public void take() {
        OptionalInt limit = plan().seats();
        if (limit.isPresent() && members + held >= limit.getAsInt()) {
            throw new Refused(
                    Reason.NO_SEAT_LEFT,
                    "plan",
                    "All " + limit.getAsInt() + " seats of the plan " + plan().key()
                            + " are taken by members and open invitations; remove or revoke one, or upgrade.");
        }
        held++;
    }

    /** Refuses where more seats are taken than the plan has, as after it became smaller. */
    public void requireEnough() {
        OptionalInt limit = plan().seats();
        if (limit.isPresent() && members + held > limit.getAsInt()) {
            throw new Refused(
                    Reason.NO_SEAT_LEFT,
                    "plan",
                    (members + held) + " seats are taken by members and open invitations, and the plan " + plan().key()
                            + " has " + limit.getAsInt() + "; remove or revoke some, or upgrade.");
        }
    }

    public void giveBack(long seats) {
        held -= (int) seats;
    }

    public void addMember() {
        members++;
    }

    public void removeMembers(int gone) {
        members -= gone;
    }

    private Plan plan() {
        return Entrance.plan(catalog, organization);
    }
}
