package dev.roster.internal.freshness;

import dev.roster.id.UserId;
import dev.roster.internal.access.Shapes;
import dev.roster.internal.access.Snapshot;
import dev.roster.member.Membership;

/** A snapshot, and how long it may be used. Safe to be handed from thread to thread without order, as a handle does. */
final class Kept extends Snapshot {

    private final Lease lease;
    private volatile boolean isDropped;

    /** As {@link Lease#usedAt}. */
    private int usedAt;

    Kept(Shapes shapes, UserId user, Membership membership, Lease lease) {
        super(shapes, user, membership);
        this.lease = lease;
    }

    private Kept(Kept other, Lease lease) {
        super(other);
        this.lease = lease;
    }

    /** The same, for as long as somebody holds it. */
    Kept pinned() {
        return lease == Lease.ENDLESS ? this : new Kept(this, Lease.ENDLESS);
    }

    Lease lease() {
        return lease;
    }

    boolean isGoodAt(long now) {
        return !isDropped && lease.runsAt(now);
    }

    /** The revision at which it is known to be right. */
    long asOf() {
        synchronized (lease) {
            // Dropped, it is right at its own revision only, and not at what was seen since.
            return isDropped ? revision() : Math.max(revision(), lease.seen());
        }
    }

    /** It has changed: nobody may use it any more, whoever holds it. */
    void drop() {
        isDropped = true;
    }

    boolean isDropped() {
        return isDropped;
    }

    void markUsed(int now) {
        if (usedAt != now) {
            usedAt = now;
        }
        lease.markUsed(now);
    }

    int usedAt() {
        return usedAt;
    }
}
