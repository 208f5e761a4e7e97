package dev.roster.port;

import dev.roster.journal.Entry;
import dev.roster.journal.Stream;
import java.time.Instant;

/** The journal, in one transaction. */
public interface JournalStore {

    /** What stands in place of a host's reason that was erased. */
    String ERASED = "erased";

    /**
     * Adds an entry. Its number is the revision that its stream has in this transaction.
     *
     * @param entry the entry
     */
    void append(Entry entry);

    /**
     * Erases the free text of some entries: the reason, and what the host stated as its own, in whose place stands
     * {@link #ERASED}. All else in them stays.
     *
     * @param stream a stream
     * @param from the number of the first entry
     * @param to the number behind the last one
     */
    void eraseTexts(Stream stream, long from, long to);

    /**
     * Gives positions in the feed to entries that have none: from 1, without gaps, those of one stream in the order of their
     * numbers. Of many who do so at once, each waits until what another one gave is committed, or loses; so positions become
     * visible in their order. Writes nothing if all have one.
     *
     * @param most how many at most, one at least
     * @return how many got a position; fewer than asked for only if no more entries are committed
     */
    int publish(int most);

    /**
     * Keeps a catalog, so that the record can be read by the rules of its day.
     *
     * @param digest names the catalog
     * @param text the whole of it
     * @param at when it was first used; if that is before the one kept last, as with clocks that differ, it is kept as of
     *     then
     * @return false, and nothing is kept, if the newest kept catalog has this digest
     */
    boolean recordCatalog(String digest, String text, Instant at);
}
