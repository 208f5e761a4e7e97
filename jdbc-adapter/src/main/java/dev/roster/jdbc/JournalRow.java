package dev.roster.jdbc;

import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.FeedEntry;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** How an entry of the journal lies in its table, and each of its lines in theirs. */
final class JournalRow {

    static final Table TABLE = Table.of(
            "roster_journal",
            "stream_id, stream_kind, number",
            "organization_id, user_id, at, actor_kind, actor_id, actor_reason, event, reason, position");

    static final Table LINES = Table.of(
            "roster_journal_line",
            "stream_id, stream_kind, number, line",
            "subject_kind, subject_id, facet, state, is_lead");

    private JournalRow() {}

    static List<Object> of(Entry entry) {
        Stream stream = entry.stream();
        boolean organization = stream.kind() == Stream.Kind.ORGANIZATION;
        ActorColumns actor = ActorColumns.of(entry.actor());
        return Session.parameters(
                stream.id(),
                stream.kind(),
                entry.number(),
                organization ? stream.id() : null,
                organization ? null : stream.id(),
                entry.at(),
                actor.kind(),
                actor.id(),
                actor.reason(),
                entry.event(),
                entry.reason(),
                null);
    }

    static List<List<Object>> linesOf(Entry entry) {
        List<List<Object>> rows = new ArrayList<>();
        Set<Subject> led = new HashSet<>();
        for (Line line : entry.lines()) {
            rows.add(Session.parameters(
                    entry.stream().id(),
                    entry.stream().kind(),
                    entry.number(),
                    rows.size(),
                    line.subject(),
                    line.id(),
                    line.facet(),
                    Json.of(line.state()),
                    led.add(new Subject(line.subject(), line.id()))));
        }
        return rows;
    }

    private record Subject(Line.Subject kind, UUID id) {}

    /** An entry without its lines. Its position follows. */
    static Entry read(Row row) throws SQLException {
        Place place = Place.read(row);
        row.skip();
        row.skip();
        return new Entry(
                place.stream(),
                place.number(),
                row.time(),
                ActorColumns.read(row),
                row.constant(Event.class),
                row.textIfAny(),
                List.of());
    }

    /** An entry in the feed, without its lines. */
    static FeedEntry readPublished(Row row) throws SQLException {
        Entry entry = read(row);
        return new FeedEntry(row.number(), entry);
    }

    /** Which entry it is. */
    record Place(Stream stream, long number) {

        static Place of(Entry entry) {
            return new Place(entry.stream(), entry.number());
        }

        /** Reads the columns of the primary key. */
        static Place read(Row row) throws SQLException {
            UUID id = row.id();
            return new Place(new Stream(row.constant(Stream.Kind.class), id), row.number());
        }
    }

    /** A line, and the entry that it is of. */
    record Placed(Place entry, Line line) {}

    static Placed readLine(Row row) throws SQLException {
        Place entry = Place.read(row);
        row.skip();
        return new Placed(
                entry,
                new Line(row.constant(Line.Subject.class), row.id(), row.constant(Facet.class), Json.list(row.text())));
    }
}
