package dev.roster.internal.freshness;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.port.OrganizationRevisions;
import dev.roster.port.Storage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prolongs leases by a read: where nothing has changed, all that is kept is good for another while. Where rights of many have,
 * all is dropped; else the members who were changed since. That misses nobody, since numbers are given while an organization
 * is locked: who sees a number sees all that was changed under lower ones.
 */
final class Renewal {

    /** How many organizations one statement asks about. */
    private static final int AT_ONCE = 500;

    /** Where so many have changed in one go, all is dropped instead. */
    private static final int MOST_REVISED = 10_000;

    private final Storage storage;
    private final Shelf shelf;
    private final Ticks ticks;
    private final long length;
    private final Tally tally;
    private final Flights<OrganizationId, Lease> flights = new Flights<>();

    /** @param length how long a lease runs from before the read that shows it to be right, in nanoseconds */
    Renewal(Storage storage, Shelf shelf, Ticks ticks, long length, Tally tally) {
        this.storage = storage;
        this.shelf = shelf;
        this.ticks = ticks;
        this.length = length;
        this.tally = tally;
    }

    /** Prolongs the lease of an organization if it runs no more, once for all who ask at this moment. */
    void renewIfLapsed(OrganizationId organization) {
        Lease lease = shelf.leaseIfAny(organization);
        if (lease != null && hasLapsed(lease) && isOfSomething(lease)) {
            flights.share(organization, done -> !hasLapsed(done), () -> {
                renewSome(List.of(lease));
                return lease;
            });
        }
    }

    private boolean hasLapsed(Lease lease) {
        return !lease.hasEnded() && !lease.runsAt(ticks.exact());
    }

    /** Prolongs the leases of those organizations that were asked about since. */
    void renewUsed(int since) {
        List<Lease> used =
                shelf.used(since).stream().filter(Renewal::isOfSomething).toList();
        for (int from = 0; from < used.size(); from += AT_ONCE) {
            renewSome(used.subList(from, Math.min(from + AT_ONCE, used.size())));
        }
    }

    /** Under a new one something is being read: there is nothing yet to be shown to be right. */
    private static boolean isOfSomething(Lease lease) {
        synchronized (lease) {
            return lease.members() > 0;
        }
    }

    private void renewSome(List<Lease> leases) {
        Map<OrganizationId, Long> seen = new HashMap<>();
        leases.forEach(lease -> seen.put(lease.organization(), seen(lease)));
        long goodUntil = ticks.exact() + length;
        Map<OrganizationId, OrganizationRevisions> now = storage.lookups().revisions(seen.keySet());
        tally.renewed(leases.size());
        Revised revised = revised(seen, now);
        for (Lease lease : leases) {
            OrganizationRevisions there = now.get(lease.organization());
            if (there == null || revised.all().contains(lease.organization())) {
                shelf.end(lease);
            } else {
                shelf.prolong(lease, revised.members(lease.organization()), there, goodUntil);
            }
        }
    }

    private Revised revised(Map<OrganizationId, Long> seen, Map<OrganizationId, OrganizationRevisions> now) {
        Set<OrganizationId> all = new HashSet<>();
        Map<OrganizationId, Long> some = new HashMap<>();
        now.forEach((organization, there) -> {
            long known = seen.getOrDefault(organization, 0L);
            if (there.rightsRevision() > known) {
                all.add(organization);
            } else if (there.revision() > known) {
                some.put(organization, known);
            }
        });
        Map<OrganizationId, Set<UserId>> members =
                some.isEmpty() ? Map.of() : storage.lookups().revisedSince(some, MOST_REVISED);
        if (members.values().stream().mapToInt(Set::size).sum() >= MOST_REVISED) {
            all.addAll(some.keySet());
        }
        return new Revised(all, members);
    }

    private static long seen(Lease lease) {
        synchronized (lease) {
            return lease.seen();
        }
    }

    /** Where all are to be dropped, and where only some. */
    private record Revised(Set<OrganizationId> all, Map<OrganizationId, Set<UserId>> some) {

        Set<UserId> members(OrganizationId organization) {
            return some.getOrDefault(organization, Set.of());
        }
    }
}
