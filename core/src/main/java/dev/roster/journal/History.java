package dev.roster.journal;

import dev.roster.failure.Refused;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import java.time.Instant;

/** Entries of a stream of the journal, newest first. Safe for use by any number of threads. */
public interface History {

    /**
     * Leaves out what came later, so that a page can begin at a date. That is found along an index, however much there is.
     * As with {@link Journal#access}, a change counts from the time of its entry on.
     *
     * @param at an instant, which counts itself; in the future it leaves out nothing
     * @return the entries up to then, newest first; if this is narrowed so already, up to the earlier instant of both
     */
    History upTo(Instant at);

    /**
     * @param size how many at most, from 1 to 1,000
     * @return the newest entries
     * @throws Refused if the actor may not read the journal, or the size is out of bounds
     */
    Page<Entry> page(int size);

    /**
     * @param size how many at most, from 1 to 1,000
     * @param after where the page before this one ended
     * @return the entries that follow, which are older
     * @throws Refused if the actor may not read the journal, the size is out of bounds, or the cursor belongs elsewhere
     */
    Page<Entry> page(int size, Cursor after);
}
