package dev.roster.internal.freshness;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.access.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads what is not kept, and keeps it. */
final class Loading {

    /** How often is read again what was overtaken by a change of this Roster each time. */
    private static final int MOST_READS = 3;

    private final ReadRights reading;
    private final Shelf shelf;
    private final Ticks ticks;
    private final long length;
    private final Tally tally;
    private final Flights<Place, Kept> flights = new Flights<>();

    /** @param length how long a lease runs from before the read that shows it to be right, in nanoseconds */
    Loading(ReadRights reading, Shelf shelf, Ticks ticks, long length, Tally tally) {
        this.reading = reading;
        this.shelf = shelf;
        this.ticks = ticks;
        this.length = length;
        this.tally = tally;
    }

    /** Once for all who ask for it at this moment. */
    Kept shared(Place place) {
        return flights.share(place, loaded -> loaded.isGoodAt(ticks.exact()), () -> load(place));
    }

    /** By a read that begins now. */
    Kept load(Place place) {
        return Objects.requireNonNull(
                load(place.organization(), List.of(place.user())).get(place.user()));
    }

    /** Reads until what was read is not overtaken; at last what is right for this once. */
    Map<UserId, Kept> load(OrganizationId organization, Collection<UserId> users) {
        Map<UserId, Kept> loaded = new HashMap<>();
        Set<UserId> missing = new HashSet<>(users);
        for (int reads = 0; reads < MOST_READS && !missing.isEmpty(); reads++) {
            loaded.putAll(readAndKeep(organization, missing));
            missing.removeAll(loaded.keySet());
        }
        if (!missing.isEmpty()) {
            loaded.putAll(readOnce(organization, missing));
        }
        return loaded;
    }

    /** Reads what is good for one question, and keeps nothing. */
    Map<UserId, Kept> readOnce(OrganizationId organization, Collection<UserId> users) {
        tally.loaded(users.size());
        return reading.recent(organization, users);
    }

    /** @return what was not overtaken */
    private Map<UserId, Kept> readAndKeep(OrganizationId organization, Set<UserId> users) {
        // There before the read, so that it learns of what is committed meanwhile.
        Lease lease = shelf.lease(organization, ticks.coarse());
        long goodUntil = ticks.exact() + length;
        Map<UserId, Kept> kept = new HashMap<>();
        try {
            tally.loaded(users.size());
            reading.read(organization, users, lease).forEach((user, read) -> {
                if (shelf.put(read, goodUntil, ticks.coarse())) {
                    kept.put(user, read);
                }
            });
        } finally {
            shelf.endIfEmpty(lease);
        }
        return kept;
    }
}
