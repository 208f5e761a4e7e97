package dev.roster.internal;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom this Roster has written to be active a short while ago, so that each request need not. It keeps the latest only:
 * whoever it has forgotten is written once more, which does no harm.
 */
public final class RecentlySeen {

    /** Some ten megabytes. */
    static final int MOST = 50_000;

    private final Duration interval;
    private final Map<Somebody, Instant> written = new LinkedHashMap<>();
    private final Set<Somebody> beingWritten = new HashSet<>();

    /** A user somewhere, member or not. */
    public record Somebody(OrganizationId organization, UserId user) {}

    /** @param interval how long it is enough to have written somebody once; zero if it never is */
    public RecentlySeen(Duration interval) {
        this.interval = interval;
    }

    /** Whether the caller is to write somebody now; then nobody else is before {@link #end}. */
    public synchronized boolean begin(Somebody who, Instant now) {
        return interval.isZero() || (!isRecent(written.get(who), now) && beingWritten.add(who));
    }

    /** Tells that it is written for good. */
    public synchronized void written(Somebody who, Instant now) {
        if (interval.isZero()) {
            return;
        }
        // Taken out first, so that who was written last stands last.
        written.remove(who);
        written.put(who, now);
        Iterator<Instant> eldest = written.values().iterator();
        if (!isRecent(eldest.next(), now) || written.size() > MOST) {
            eldest.remove();
        }
    }

    /** Tells that the caller is done, whether anything was written or not. */
    public synchronized void end(Somebody who) {
        beingWritten.remove(who);
    }

    private boolean isRecent(@Nullable Instant at, Instant now) {
        return at != null && Duration.between(at, now).compareTo(interval) < 0;
    }
}
