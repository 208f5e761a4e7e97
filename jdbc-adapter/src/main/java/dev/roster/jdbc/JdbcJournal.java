package dev.roster.jdbc;

import dev.roster.failure.ConcurrentChange;
import dev.roster.journal.Entry;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.port.JournalStore;
import dev.roster.port.KeptCatalog;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class JdbcJournal implements JournalStore {

    static final Table CATALOGS = Table.of("roster_catalog", "number", "digest, content, at");

    private static final String ERASE = "UPDATE roster_journal SET reason = NULL,"
            + " actor_reason = CASE WHEN actor_reason IS NULL THEN NULL ELSE ? END"
            + " WHERE stream_id = ? AND stream_kind = ? AND ";

    private static final String ABOUT = "SELECT s.number FROM roster_journal_line s ";
    private static final String IN_USE =
            CATALOGS.select("c") + "WHERE c.at <= ? ORDER BY c.at DESC, c.number DESC LIMIT 1";
    private static final String OLDEST = CATALOGS.select("c") + "ORDER BY c.at, c.number LIMIT 1";

    private final Session session;

    JdbcJournal(Session session) {
        this.session = session;
    }

    @Override
    public void append(Entry entry) {
        appendAll(List.of(entry));
    }

    @Override
    public void appendAll(Collection<Entry> entries) {
        session.insert(JournalRow.TABLE, entries.stream().map(JournalRow::of).toList());
        session.insert(
                JournalRow.LINES,
                entries.stream()
                        .flatMap(entry -> JournalRow.linesOf(entry).stream())
                        .toList());
    }

    @Override
    public void eraseTexts(Stream stream, long from, long to) {
        session.update(ERASE + "number >= ? AND number < ?", List.of(ERASED, stream.id(), stream.kind(), from, to));
    }

    /** By the numbers of the entries: not every database updates along the index of another table. */
    @Override
    public void eraseTextsAbout(Stream stream, Line.Subject kind, Collection<UUID> subjects) {
        List<Long> numbers = session.listAmong(
                ABOUT,
                Among.of("s.stream_id", stream.id())
                        .and("s.stream_kind", stream.kind())
                        .and("s.subject_id", subjects),
                " AND s.is_lead = TRUE AND s.subject_kind = '" + kind + "'"
                        + session.dialect().current(),
                Row::number);
        session.updateIn(ERASE + "number IN ()", List.of(ERASED, stream.id(), stream.kind()), numbers);
    }

    /**
     * Nothing is locked: of two nodes that bring a catalog at one time, one takes the number, and the other looks again.
     *
     * @throws ConcurrentChange if looking again does not help, since the host's transaction holds an older snapshot
     */
    @Override
    public boolean recordCatalog(String digest, String text, Instant at) {
        for (long tried = 0; ; ) {
            Optional<Kept> newest = newest();
            if (newest.filter(kept -> kept.digest().equals(digest)).isPresent()) {
                return false;
            }
            long number = newest.map(Kept::number).orElse(0L) + 1;
            if (number == tried) {
                throw new ConcurrentChange("Another transaction has kept a catalog since this one began.", null);
            }
            Instant since = newest.map(Kept::at).filter(at::isBefore).orElse(at);
            if (session.dialect().insertUnlessTaken(session, CATALOGS, List.of(number, digest, text, since))) {
                return true;
            }
            tried = number;
        }
    }

    /** The newest that was kept until then, or the oldest, if all were kept later. */
    static Optional<KeptCatalog> catalogAt(Session session, Instant at) {
        return session.find(IN_USE, List.of(at), JdbcJournal::read)
                .or(() -> session.find(OLDEST, List.of(), JdbcJournal::read));
    }

    private static KeptCatalog read(Row row) throws SQLException {
        return new KeptCatalog(row.number(), row.text(), row.text(), row.time());
    }

    @Override
    public int publish(int most) {
        return new Publisher(session).publish(most);
    }

    private Optional<Kept> newest() {
        return session.find(
                "SELECT c.number, c.digest, c.at FROM roster_catalog c ORDER BY c.number DESC LIMIT 1"
                        + session.dialect().current(),
                List.of(),
                row -> new Kept(row.number(), row.text(), row.time()));
    }

    private record Kept(long number, String digest, Instant at) {}
}
