package dev.roster.journal;

import dev.roster.failure.Refused;
import dev.roster.page.Cursor;
import dev.roster.page.Page;

/** Entries of a stream of the journal, newest first. Safe for use by any number of threads. */
public interface History {

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
