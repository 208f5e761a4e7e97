package dev.roster.internal.freshness;

import dev.roster.access.AccessCounts;
import dev.roster.access.AccessRules;
import dev.roster.access.Stamp;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.access.Place;
import dev.roster.internal.access.Shapes;
import dev.roster.journal.Entry;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.port.Storage;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * Snapshots of those who were asked about last, each good as long as its lease runs. With a bound of zero nothing is kept, and
 * each question reads.
 */
public final class KeptRights implements RightsSource {

    /** A change of one of these may be one of what many members may do. */
    private static final Set<Line.Subject> OF_MANY = Set.of(Line.Subject.ORGANIZATION, Line.Subject.ROLE);

    /** How long after it was last used, in steps of {@link Ticks#coarse}. */
    private static final int RENEWED_FOR = 10;

    private static final int KEPT_FOR = 600;

    private static final int CLEARED_EVERY = 30;

    /** What the ticks may be behind, since the thread that puts them forward may have to wait for a processor. */
    private static final long MOST_BEHIND = Duration.ofMillis(100).toNanos();

    private final Storage storage;
    private final ReadRights reading;
    private final boolean keeps;
    private final long length;
    private final Ticks ticks;
    private final Tally tally = new Tally();
    private final Shelf shelf;
    private final Loading loading;
    private final Renewal renewal;
    private final Upkeep upkeep;

    /** Of the thread that keeps it up. */
    private int clearedAt;

    public KeptRights(Storage storage, Shapes shapes, AccessRules rules) {
        this(storage, shapes, rules, new Ticks(System::nanoTime), Upkeep.daemons());
    }

    /** @param threads run what keeps this up; if they do not, it is slower, and as right */
    KeptRights(Storage storage, Shapes shapes, AccessRules rules, Ticks ticks, Executor threads) {
        this.storage = storage;
        this.ticks = ticks;
        reading = new ReadRights(storage, shapes);
        keeps = !rules.bound().isZero();
        length = rules.bound().toNanos() - Math.min(MOST_BEHIND, rules.bound().toNanos() / 2);
        shelf = new Shelf(rules.kept(), tally);
        loading = new Loading(reading, shelf, ticks, length, tally);
        renewal = new Renewal(storage, shelf, ticks, length, tally);
        upkeep = new Upkeep(ticks, rules.bound(), tally::asked, this::keepUp, threads);
    }

    @Override
    public RightsSource inside(Storage joined) {
        return reading.inside(joined);
    }

    @Override
    public boolean isGood(Kept kept) {
        return kept.isGoodAt(ticks.now());
    }

    @Override
    public Kept recent(OrganizationId organization, UserId user) {
        // Made for this look alone, so that the compiler need not make it at all.
        Kept found = shelf.find(new Place(organization, user));
        long now = ticks.now();
        if (found != null && found.isGoodAt(now)) {
            found.markUsed(Ticks.coarse(now));
            tally.hit(1);
            return found;
        }
        tally.missed(1);
        return sought(new Place(organization, user));
    }

    private Kept sought(Place place) {
        return keeps ? renewedOrLoaded(place) : load(place);
    }

    private Kept renewedOrLoaded(Place place) {
        upkeep.wake();
        renewal.renewIfLapsed(place.organization());
        Kept found = shelf.find(place);
        long now = ticks.exact();
        if (found != null && found.isGoodAt(now)) {
            found.markUsed(Ticks.coarse(now));
            return found;
        }
        return loading.shared(place);
    }

    @Override
    public Map<UserId, Kept> recent(OrganizationId organization, Collection<UserId> users) {
        Map<UserId, Kept> found = good(organization, users);
        tally.hit(found.size());
        tally.missed(users.size() - found.size());
        if (found.size() < users.size()) {
            renewal.renewIfLapsed(organization);
            found = good(organization, users);
        }
        Set<UserId> missing = new HashSet<>(users);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            found.putAll(load(organization, missing));
        }
        return found;
    }

    private Map<UserId, Kept> good(OrganizationId organization, Collection<UserId> users) {
        Map<UserId, Kept> found = new HashMap<>();
        long now = ticks.exact();
        for (UserId user : users) {
            Kept each = shelf.find(new Place(organization, user));
            if (each != null && each.isGoodAt(now)) {
                each.markUsed(Ticks.coarse(now));
                found.put(user, each);
            }
        }
        return found;
    }

    @Override
    public Kept fresh(Place place) {
        Kept found = shelf.find(place);
        if (found != null && isCurrent(place, found)) {
            found.markUsed(ticks.coarse());
            return found;
        }
        return load(place);
    }

    private boolean isCurrent(Place place, Kept found) {
        tally.renewed(1);
        return storage.lookups()
                .revisions(place.organization(), place.user())
                .filter(now -> found.restsOn(now.rightsRevision(), now.memberRevision()))
                .isPresent();
    }

    @Override
    public Kept atLeast(Place place, Stamp stamp) {
        Kept found = shelf.find(place);
        return found != null && isGood(found) && found.asOf() >= stamp.revision()
                ? found
                : ReadRights.checked(load(place), stamp);
    }

    private Kept load(Place place) {
        return Objects.requireNonNull(
                load(place.organization(), List.of(place.user())).get(place.user()));
    }

    /** By a read that begins now. */
    private Map<UserId, Kept> load(OrganizationId organization, Collection<UserId> users) {
        if (!keeps) {
            return loading.readOnce(organization, users);
        }
        upkeep.wake();
        return loading.load(organization, users);
    }

    /** A change of this Roster is there. What is known of those whom it is about is void. */
    public void committed(Entry entry) {
        if (entry.stream().kind() == Stream.Kind.ORGANIZATION) {
            Lease lease = shelf.leaseIfAny(new OrganizationId(entry.stream().id()));
            if (lease != null) {
                drop(lease, entry);
            }
        }
    }

    private void drop(Lease lease, Entry entry) {
        if (entry.lines().stream().map(Line::subject).anyMatch(OF_MANY::contains)) {
            shelf.end(lease);
        } else {
            shelf.drop(
                    lease,
                    entry.number(),
                    entry.lines().stream()
                            .filter(line -> line.subject() == Line.Subject.MEMBER)
                            .map(line -> new UserId(line.id()))
                            .collect(Collectors.toSet()));
        }
    }

    @Override
    public void invalidate(OrganizationId organization) {
        Lease lease = shelf.leaseIfAny(organization);
        if (lease != null) {
            shelf.end(lease);
        }
    }

    /** One round of what keeps this up. */
    void keepUp() {
        int now = ticks.coarse();
        shelf.makeRoom();
        if (now - clearedAt >= CLEARED_EVERY) {
            clearedAt = now;
            shelf.clear(now - KEPT_FOR);
        }
        renewal.renewUsed(now - RENEWED_FOR);
    }

    /** What was done so far, and what there is now. */
    public AccessCounts counts() {
        long now = ticks.exact();
        long oldest = shelf.used(Ticks.coarse(now) - RENEWED_FOR).stream()
                .filter(lease -> lease.runsAt(now))
                .mapToLong(lease -> length - lease.left(now))
                .max()
                .orElse(0);
        return new AccessCounts(
                tally.hits(),
                tally.misses(),
                tally.loads(),
                tally.renewals(),
                tally.drops(),
                tally.evictions(),
                shelf.members(),
                shelf.organizations(),
                Duration.ofNanos(oldest));
    }
}
