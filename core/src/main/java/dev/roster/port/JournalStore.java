package dev.roster.port;

import dev.roster.journal.Entry;
import java.time.Instant;

/** The journal, in one transaction. */
public interface JournalStore {

    /**
     * Adds an entry. Its number is the revision that its stream has in this transaction.
     *
     * @param entry the entry
     */
    void append(Entry entry);

    /**
     * Keeps a catalog, so that the record can be read by the rules of its day.
     *
     * @param digest names the catalog
     * @param text the whole of it
     * @param at when it was first used
     * @return false, and nothing is kept, if the newest kept catalog has this digest
     */
    boolean recordCatalog(String digest, String text, Instant at);
}
