package dev.roster.journal;

import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import java.util.List;

/**
 * The journals of all organizations and users as one list, for those who follow what happens: a search index, a warehouse, a
 * queue. A position is given after the entry's commit, in the order of the positions: who remembers the last position that was
 * dealt with, and goes on behind it, gets each entry once and misses none, however late a transaction was committed. Within
 * a stream, entries come by their numbers; those of different streams in any order.
 *
 * <pre>{@code
 * long position = 0;
 * for (FeedEntry each : roster.feed().after(position, 500)) {
 *     position = each.position();
 * }
 * }</pre>
 *
 * <p>Any number of readers, on any number of nodes, may read at once, each from a position of its own. Shows all organizations:
 * for the host alone. Safe for use by any number of threads.
 */
public interface Feed {

    /**
     * Gives positions to what is committed, in a transaction of its own, and reads on. If there are fewer entries than asked
     * for, they are all that was committed when this was called.
     *
     * @param position the last position that was dealt with; 0 for the beginning
     * @param most how many at most, from 1 to 1,000
     * @return the entries behind that position, by position; empty if there are none
     * @throws Refused if the position is negative, or the number out of bounds
     * @throws StorageFailure if storage fails; the same call then yields the same entries later
     */
    List<FeedEntry> after(long position, int most);
}
