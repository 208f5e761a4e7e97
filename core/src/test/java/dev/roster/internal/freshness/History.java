package dev.roster.internal.freshness;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;

/** What something was, one change after the other, and when each was begun and known to be committed. */
final class History {

    /** Some moment: in the order of all that happens, and in time. */
    record Moment(long number, long nanos) {}

    /** The longest ago that an answer may be about. */
    record Horizon(int node, Moment asked, long bound) {

        /** Whether what comes before this change must not be answered any more. */
        boolean isPast(Change change) {
            Moment done = change.done;
            return done != null
                    && (done.number < asked.number && (change.node == node || bound == 0)
                            || done.nanos < asked.nanos - bound);
        }
    }

    private static final class Change {
        final boolean value;
        final int node;
        final Moment begun;
        volatile Moment done;

        Change(boolean value, int node, Moment begun) {
            this.value = value;
            this.node = node;
            this.begun = begun;
        }

        @Override
        public String toString() {
            return value + " by node " + node + " from " + begun + " to " + done;
        }
    }

    private final String name;
    private final ConcurrentLinkedDeque<Change> changes = new ConcurrentLinkedDeque<>();

    History(String name) {
        this.name = name;
        Change first = new Change(true, 0, new Moment(0, Long.MIN_VALUE));
        first.done = new Moment(0, Long.MIN_VALUE);
        changes.add(first);
    }

    /** A change is on record before it is made: what it makes may be seen before it is known to be committed. */
    void begin(boolean value, int node, Moment now) {
        changes.add(new Change(value, node, now));
    }

    void done(Moment now) {
        changes.getLast().done = now;
    }

    boolean last() {
        return changes.getLast().value;
    }

    /** What it may be said to be by whoever was asked then and answered until now. */
    Set<Boolean> possible(Horizon horizon, Moment answered) {
        Set<Boolean> values = new HashSet<>();
        for (Iterator<Change> back = changes.descendingIterator(); back.hasNext(); ) {
            Change change = back.next();
            if (change.begun.number() <= answered.number()) {
                values.add(change.value);
                if (horizon.isPast(change)) {
                    return values;
                }
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return changes.stream()
                .skip(Math.max(0, changes.size() - 5))
                .map(change -> "\n  " + name + " " + change)
                .collect(Collectors.joining());
    }
}
