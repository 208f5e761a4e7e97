package dev.roster.internal.freshness;

import dev.roster.id.OrganizationId;
import dev.roster.port.OrganizationRevisions;
import java.util.UUID;

/** Until when what is kept of one organization may be used. All but looking is done while holding its monitor. */
final class Lease {

    private static final long LAPSED = Long.MIN_VALUE;
    private static final long NOTHING = -1;

    /** Of what is right for ever, being about one moment. */
    static final Lease ENDLESS = endless();

    /** Of what is not to be used any more. */
    static final Lease ENDED = ended();

    private final OrganizationId organization;

    /** In the time of {@link Ticks}. */
    private volatile long until = LAPSED;

    private volatile boolean hasEnded;

    /** When it was last looked up, in {@link Ticks#coarse}; written by many without order, since it need only be about right. */
    private int usedAt;

    /** Of how many members something is kept under it. */
    private int members;

    /** What is kept is as it was at this revision, or later. */
    private long seen = NOTHING;

    /** What is read must be as it was at this revision, or later, to be kept. */
    private long floor;

    Lease(OrganizationId organization, int now) {
        this.organization = organization;
        this.usedAt = now;
    }

    private static Lease endless() {
        Lease lease = new Lease(new OrganizationId(new UUID(0, 0)), 0);
        lease.until = Long.MAX_VALUE;
        return lease;
    }

    private static Lease ended() {
        Lease lease = new Lease(new OrganizationId(new UUID(0, 0)), 0);
        lease.end();
        return lease;
    }

    OrganizationId organization() {
        return organization;
    }

    boolean runsAt(long now) {
        return until >= now;
    }

    /** How long it still runs; for what is looked at from outside. */
    long left(long now) {
        return until - now;
    }

    void markUsed(int now) {
        if (usedAt != now) {
            usedAt = now;
        }
    }

    int usedAt() {
        return usedAt;
    }

    boolean hasEnded() {
        return hasEnded;
    }

    /** Ends it for good: everything that is kept under it is void at once. */
    void end() {
        hasEnded = true;
        until = LAPSED;
    }

    int members() {
        return members;
    }

    void count(int more) {
        members += more;
    }

    long seen() {
        return seen;
    }

    /** What is read from before this revision is not to be kept any more. */
    void raiseFloor(long revision) {
        floor = Math.max(floor, revision);
    }

    /**
     * Takes something under it that was read.
     *
     * @param revision the organization's revision that it is of
     * @param goodUntil until when it may be used
     * @return whether it may be kept: nothing newer is known
     */
    boolean takes(long revision, long goodUntil) {
        if (hasEnded || revision < Math.max(floor, seen)) {
            return false;
        }
        if (seen == NOTHING) {
            seen = revision;
        }
        if (revision == seen) {
            until = Math.max(until, goodUntil);
        }
        return true;
    }

    /**
     * Prolongs it, once all that has changed since it was last seen is dropped.
     *
     * @param now where the organization stands
     * @param goodUntil until when what is left may be used
     */
    void prolong(OrganizationRevisions now, long goodUntil) {
        if (!hasEnded && now.revision() >= Math.max(floor, seen)) {
            seen = now.revision();
            until = Math.max(until, goodUntil);
        }
    }
}
