package dev.roster.internal.freshness;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.access.Place;
import dev.roster.port.OrganizationRevisions;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What is kept. All of one organization is put, replaced and dropped while holding the monitor of its lease, and what is not
 * in here any more has been dropped: nobody who still holds it may use it. There is a lease only for what is kept or is being
 * read.
 */
final class Shelf {

    private final ConcurrentMap<Place, Kept> kept = new ConcurrentHashMap<>();
    private final ConcurrentMap<OrganizationId, Lease> leases = new ConcurrentHashMap<>();
    private final AtomicBoolean tidying = new AtomicBoolean();
    private final int most;
    private final Tally tally;

    Shelf(int most, Tally tally) {
        this.most = most;
        this.tally = tally;
    }

    @Nullable
    Kept find(Place place) {
        return kept.get(place);
    }

    /** The lease of an organization; a new one, under which nothing may be used yet, if there is none. */
    Lease lease(OrganizationId organization, int now) {
        return leases.computeIfAbsent(organization, id -> new Lease(id, now));
    }

    @Nullable
    Lease leaseIfAny(OrganizationId organization) {
        return leases.get(organization);
    }

    /** @return false, and nothing is put, if something newer is known by now */
    boolean put(Kept read, long goodUntil, int now) {
        Lease lease = read.lease();
        synchronized (lease) {
            if (!lease.takes(read.revision(), goodUntil)) {
                return false;
            }
            read.markUsed(now);
            // Removed first: a map that is given an equal key goes on holding the old one.
            take(lease, read);
            kept.put(read, read);
            lease.count(1);
        }
        if (kept.size() > most + most / 10) {
            makeRoom();
        }
        return true;
    }

    /** Drops members who were changed by then, and whatever of theirs is being read from before that. */
    void drop(Lease lease, long revision, Collection<UserId> users) {
        synchronized (lease) {
            if (!users.isEmpty()) {
                lease.raiseFloor(revision);
                dropOlder(lease, revision, users);
            }
        }
    }

    /** Drops those who were changed since the lease was last seen, and prolongs it for the others. */
    void prolong(Lease lease, Collection<UserId> changed, OrganizationRevisions now, long goodUntil) {
        synchronized (lease) {
            dropOlder(lease, now.revision(), changed);
            lease.prolong(now, goodUntil);
        }
    }

    private void dropOlder(Lease lease, long revision, Collection<UserId> users) {
        // What is there under another lease was read when this one had ended.
        if (!lease.hasEnded()) {
            for (UserId user : users) {
                Kept there = kept.get(new Place(lease.organization(), user));
                if (there != null && there.revision() < revision) {
                    take(lease, there);
                    tally.dropped(1);
                }
            }
            endIfEmpty(lease);
        }
    }

    private void take(Lease lease, Place place) {
        Kept gone = kept.remove(place);
        if (gone != null) {
            lease.count(gone.lease() == lease ? -1 : 0);
            gone.drop();
        }
    }

    /** Drops all of an organization, in one step. What lies in here of it is cleared away later. */
    void end(Lease lease) {
        synchronized (lease) {
            if (!lease.hasEnded()) {
                tally.dropped(lease.members());
                lease.end();
                leases.remove(lease.organization(), lease);
            }
        }
    }

    /** Ends a lease of which nothing is left. Whoever is reading under it will read again. */
    void endIfEmpty(Lease lease) {
        synchronized (lease) {
            if (lease.members() == 0) {
                end(lease);
            }
        }
    }

    /** Clears away what nobody has asked for since, and what is void. */
    void clear(int notUsedSince) {
        for (Kept each : kept.values()) {
            if (each.lease().hasEnded() || each.usedAt() - notUsedSince < 0) {
                evict(each);
            }
        }
    }

    /** Evicts those who were not asked for the longest, if there are more than there may be. One thread at a time does. */
    void makeRoom() {
        if (kept.size() <= most || !tidying.compareAndSet(false, true)) {
            return;
        }
        try {
            int[] ages = kept.values().stream().mapToInt(Kept::usedAt).sorted().toArray();
            int excess = Math.min(kept.size() - most + most / 20, ages.length);
            if (excess > 0) {
                int youngest = ages[excess - 1];
                long alike = Arrays.stream(ages, 0, excess)
                        .filter(age -> age == youngest)
                        .count();
                evict(youngest, alike);
            }
        } finally {
            tidying.set(false);
        }
    }

    /** All that were used before that, and so many of those that were used then. */
    private void evict(int usedAt, long most) {
        long left = most;
        for (Kept each : kept.values()) {
            int younger = each.usedAt() - usedAt;
            if (younger < 0 || younger == 0 && left-- > 0) {
                evict(each);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // as said below
    void evict(Kept each) {
        Lease lease = each.lease();
        synchronized (lease) {
            if (each.isDropped()) {
                // Somebody else has taken it out.
                return;
            }
            // By identity: since its lease has ended, there may be a newer one in its place.
            kept.computeIfPresent(each, (place, there) -> there == each ? null : there);
            each.drop();
            if (!lease.hasEnded()) {
                tally.evicted();
                lease.count(-1);
                endIfEmpty(lease);
            }
        }
    }

    int members() {
        return kept.size();
    }

    int organizations() {
        return leases.size();
    }

    List<Lease> used(int since) {
        return leases.values().stream()
                .filter(lease -> lease.usedAt() - since >= 0)
                .toList();
    }
}
