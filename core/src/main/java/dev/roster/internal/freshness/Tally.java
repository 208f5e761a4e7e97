package dev.roster.internal.freshness;

import java.util.concurrent.atomic.LongAdder;

/** Counts what was done. */
final class Tally {

    private final Hits hits = new Hits();
    private final LongAdder misses = new LongAdder();
    private final LongAdder loads = new LongAdder();
    private final LongAdder renewals = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder evicted = new LongAdder();

    void hit(int members) {
        hits.count(members);
    }

    void missed(int members) {
        misses.add(members);
    }

    void loaded(int members) {
        loads.add(members);
    }

    void renewed(int organizations) {
        renewals.add(organizations);
    }

    void dropped(int members) {
        dropped.add(members);
    }

    void evicted() {
        evicted.increment();
    }

    /** A number that changes whenever somebody asks. */
    long asked() {
        return hits() + misses.sum();
    }

    long hits() {
        return hits.sum();
    }

    long misses() {
        return misses.sum();
    }

    long loads() {
        return loads.sum();
    }

    long renewals() {
        return renewals.sum();
    }

    long drops() {
        return dropped.sum();
    }

    long evictions() {
        return evicted.sum();
    }
}
