package dev.roster.internal.freshness;

/**
 * A count that costs a look-up less than a nanosecond: threads add to places of their own, without order. Threads that share
 * one may lose a few.
 */
final class Hits {

    private static final int PLACES = 64;

    /** So far apart that no two places lie in one line of a processor's cache. */
    private static final int APART = 16;

    private final long[] counts = new long[PLACES * APART];

    void count(int more) {
        counts[(int) (Thread.currentThread().getId() & (PLACES - 1)) * APART] += more;
    }

    long sum() {
        long sum = 0;
        for (int place = 0; place < counts.length; place += APART) {
            sum += counts[place];
        }
        return sum;
    }
}
