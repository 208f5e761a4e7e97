package dev.roster.internal.freshness;

import dev.roster.access.Stamp;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.access.Place;
import dev.roster.port.Storage;
import java.util.Collection;
import java.util.Map;

/** Where snapshots come from. Safe for use by any number of threads, unless it is inside a transaction. */
public sealed interface RightsSource permits KeptRights, ReadRights {

    /** One that is no older than the bound. Refused if there is no such organization, as by all of these. */
    Kept recent(OrganizationId organization, UserId user);

    /** One for each user, those that must be read in few statements. */
    Map<UserId, Kept> recent(OrganizationId organization, Collection<UserId> users);

    /** One that is as it was at some moment after the call. */
    Kept fresh(Place place);

    /** One that is as it was at that stamp or later. */
    Kept atLeast(Place place, Stamp stamp);

    /** Whether one in hand may be used still. */
    boolean isGood(Kept kept);

    /** Forgets what is kept of an organization. */
    void invalidate(OrganizationId organization);

    /** Rights as a transaction of the host sees them, from this Roster's storage inside of it. */
    RightsSource inside(Storage joined);

    static Refused noOrganization() {
        return new Refused(Reason.NOT_FOUND, "organization", "There is no such organization; look up its id.");
    }
}
