package dev.roster.port;

import dev.roster.id.Actor;
import dev.roster.journal.Entry;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** The journal, in one transaction. */
public interface JournalStore {

    /** What stands in place of a host's reason that was erased. */
    String ERASED = Actor.Host.ERASED.reason();

    /**
     * Adds an entry. Its number is the revision that its stream has in this transaction.
     *
     * @param entry the entry
     */
    void append(Entry entry);

    /**
     * Adds entries, in as few statements as the number allows. Each has the number that its stream has in this transaction.
     *
     * @param entries entries of different streams
     */
    void appendAll(Collection<Entry> entries);

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
     * Erases the same of the entries that have a line about one of some subjects, in as few statements as the number allows,
     * along the index by which the history of a subject is listed.
     *
     * @param stream a stream
     * @param kind what kind of subject
     * @param subjects their ids
     */
    void eraseTextsAbout(Stream stream, Line.Subject kind, Collection<UUID> subjects);

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
