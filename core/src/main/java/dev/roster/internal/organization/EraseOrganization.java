package dev.roster.internal.organization;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Stream;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.Storage;
import java.util.List;

/**
 * Erases a closed organization for good. The first transaction makes it nobody's; all that hangs on it goes in batches, a
 * transaction each, so that a large one holds up nobody for long. Whatever stops it in between, it stays erased, and the
 * next call goes on.
 */
public final class EraseOrganization {

    private static final int BATCH = 500;

    private final Deployment deployment;
    private final OrganizationId organization;
    private final Actor.Host host;

    public EraseOrganization(Deployment deployment, OrganizationId organization, Actor.Host host) {
        this.deployment = deployment;
        this.organization = organization;
        this.host = host;
    }

    public void erase() {
        long last = Change.evenErased(
                deployment, organization, host, Event.ORGANIZATION_ERASED, EraseOrganization::lastEntry);
        Storage storage = deployment.storage();
        // The last entry says who erased it, and why: that stays.
        for (long from = 1; from < last; from += BATCH) {
            long first = from;
            storage.inTransaction(unit -> {
                unit.journal().eraseTexts(Stream.of(organization), first, Math.min(first + BATCH, last));
                return first;
            });
        }
        deleteWhatIsLeft(deployment, organization);
    }

    /** Does the rest of an erasure that others see already, perhaps of one that was cut off. */
    public static void deleteWhatIsLeft(Deployment deployment, OrganizationId erased) {
        int gone;
        do {
            gone = deployment
                    .storage()
                    .inTransaction(unit -> unit.organizations().erase(erased, BATCH));
        } while (gone > 0);
    }

    /** The number of the entry that says that it is erased, which is the last one. */
    private static long lastEntry(Change change) {
        Organization before = change.organization();
        if (before.isErased()) {
            return before.revision() - 1;
        }
        if (before.status() != OrganizationStatus.CLOSED) {
            throw new Refused(
                    Reason.ORGANIZATION_NOT_CLOSED,
                    "organization",
                    "Only a closed organization can be erased; close it first.");
        }
        change.seats().removeMembers(before.members());
        change.seats().giveBack(before.seatsHeld());
        Organization erased = change.alter(before.erased(change.now()));
        change.journal()
                .record(erased.id(), Facet.STATUS, List.of(erased.status().name()));
        return erased.revision();
    }
}
