package dev.roster.internal.freshness;

import dev.roster.access.Stamp;
import dev.roster.failure.StorageFailure;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.access.Place;
import dev.roster.internal.access.Shapes;
import dev.roster.port.Storage;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Snapshots that are read each time and good for one question: all there is inside a transaction of the host, whose own
 * changes count there and are nobody else's business yet.
 */
public final class ReadRights implements RightsSource {

    private final Storage storage;
    private final Shapes shapes;

    ReadRights(Storage storage, Shapes shapes) {
        this.storage = storage;
        this.shapes = shapes;
    }

    @Override
    public Kept recent(OrganizationId organization, UserId user) {
        return Objects.requireNonNull(recent(organization, List.of(user)).get(user));
    }

    @Override
    public Map<UserId, Kept> recent(OrganizationId organization, Collection<UserId> users) {
        return read(organization, users, Lease.ENDED);
    }

    /** To be kept under a lease, if it is. */
    Map<UserId, Kept> read(OrganizationId organization, Collection<UserId> users, Lease lease) {
        Map<UserId, Kept> read = new HashMap<>();
        storage.lookups().memberships(organization, users).forEach((user, membership) -> {
            if (!membership.organization().isErased()) {
                read.put(user, new Kept(shapes, user, membership, lease));
            }
        });
        if (read.size() < users.size()) {
            throw RightsSource.noOrganization();
        }
        return read;
    }

    @Override
    public Kept fresh(Place place) {
        return recent(place.organization(), place.user());
    }

    @Override
    public Kept atLeast(Place place, Stamp stamp) {
        return checked(recent(place.organization(), place.user()), stamp);
    }

    static Kept checked(Kept read, Stamp stamp) {
        if (read.revision() < stamp.revision()) {
            throw new StorageFailure(
                    "Storage does not know yet of change " + stamp
                            + ". If it is a replica, build Roster with a data source of the primary.",
                    null);
        }
        return read;
    }

    @Override
    public boolean isGood(Kept kept) {
        return kept.lease() == Lease.ENDLESS;
    }

    @Override
    public RightsSource inside(Storage joined) {
        return new ReadRights(joined, shapes);
    }

    @Override
    public void invalidate(OrganizationId organization) {
        // Nothing is kept.
    }
}
