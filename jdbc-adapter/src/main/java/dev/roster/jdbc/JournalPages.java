package dev.roster.jdbc;

import dev.roster.jdbc.JournalRow.Place;
import dev.roster.jdbc.JournalRow.Placed;
import dev.roster.journal.Entry;
import dev.roster.journal.FeedEntry;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Pages of the journal, in two statements each: the entries, and then their lines, by the range that the entries take. */
final class JournalPages {

    private static final String ENTRIES = JournalRow.TABLE.select("j");
    private static final String LINES = JournalRow.LINES.select("l");

    private static final String OF_SUBJECT = "SELECT " + JournalRow.TABLE.columnsOf("j")
            + " FROM roster_journal_line s JOIN roster_journal j"
            + " ON j.stream_id = s.stream_id AND j.stream_kind = s.stream_kind AND j.number = s.number";

    private static final String LINES_BESIDE_SUBJECT = "SELECT " + JournalRow.LINES.columnsOf("l")
            + " FROM roster_journal_line s JOIN roster_journal_line l"
            + " ON l.stream_id = s.stream_id AND l.stream_kind = s.stream_kind AND l.number = s.number";

    private static final String PUBLISHED_LINES = "SELECT " + JournalRow.LINES.columnsOf("l")
            + " FROM roster_journal j JOIN roster_journal_line l"
            + " ON l.stream_id = j.stream_id AND l.stream_kind = j.stream_kind AND l.number = j.number"
            + " WHERE j.position >= ? AND j.position <= ? ORDER BY j.position, l.line";

    private final Session session;

    JournalPages(Session session) {
        this.session = session;
    }

    /** A stream, newest first. */
    List<Entry> ofStream(Stream stream, long before, int most) {
        Query query = in(new Query(ENTRIES), "j", stream)
                .where("j.number < ?", before)
                .order(List.of("j.stream_id", "j.stream_kind", "j.number"), true, most);
        List<Entry> entries = session.list(query.sql(), query.parameters(), JournalRow::read);
        return entries.isEmpty() ? entries : withLines(entries, in(new Query(LINES), "l", stream), "l");
    }

    /** The entries of a stream with a line about a subject, newest first. */
    List<Entry> ofSubject(Stream stream, Line.Subject kind, UUID subject, long before, int most) {
        Query query = about(new Query(OF_SUBJECT), stream, kind, subject)
                .where("s.number < ?", before)
                .order(List.of("s.stream_id", "s.stream_kind", "s.subject_id", "s.is_lead", "s.number"), true, most);
        List<Entry> entries = session.list(query.sql(), query.parameters(), JournalRow::read);
        return entries.isEmpty()
                ? entries
                : withLines(entries, about(new Query(LINES_BESIDE_SUBJECT), stream, kind, subject), "s");
    }

    /** All streams, by position. */
    List<FeedEntry> published(long after, int most) {
        Query query = new Query(ENTRIES).where("j.position > ?", after).order(List.of("j.position"), false, most);
        List<FeedEntry> entries = session.list(query.sql(), query.parameters(), JournalRow::readPublished);
        if (entries.isEmpty()) {
            return entries;
        }
        Map<Place, List<Line>> lines = byEntry(session.list(
                PUBLISHED_LINES,
                List.of(
                        entries.get(0).position(),
                        entries.get(entries.size() - 1).position()),
                JournalRow::readLine));
        return entries.stream()
                .map(each -> new FeedEntry(each.position(), withLines(each.entry(), lines)))
                .toList();
    }

    private static Query in(Query query, String table, Stream stream) {
        return query.where(table + ".stream_id = ?", stream.id()).where(table + ".stream_kind = ?", stream.kind());
    }

    private static Query about(Query query, Stream stream, Line.Subject kind, UUID subject) {
        return in(query, "s", stream)
                .where("s.subject_id = ?", subject)
                .where("s.is_lead = ?", true)
                .where("s.subject_kind = ?", kind);
    }

    /** All between the first and the last entry that the condition is about are on the page. */
    private List<Entry> withLines(List<Entry> newestFirst, Query lines, String table) {
        lines.where(
                        table + ".number >= ?",
                        newestFirst.get(newestFirst.size() - 1).number())
                .where(table + ".number <= ?", newestFirst.get(0).number())
                .orderAll(List.of("l.stream_id", "l.stream_kind", "l.number", "l.line"));
        Map<Place, List<Line>> found = byEntry(session.list(lines.sql(), lines.parameters(), JournalRow::readLine));
        return newestFirst.stream().map(entry -> withLines(entry, found)).toList();
    }

    private static Map<Place, List<Line>> byEntry(List<Placed> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        Placed::entry, Collectors.mapping(Placed::line, Collectors.toCollection(ArrayList::new))));
    }

    private static Entry withLines(Entry of, Map<Place, List<Line>> lines) {
        return new Entry(
                of.stream(),
                of.number(),
                of.at(),
                of.actor(),
                of.event(),
                of.reason(),
                lines.getOrDefault(Place.of(of), List.of()));
    }
}
