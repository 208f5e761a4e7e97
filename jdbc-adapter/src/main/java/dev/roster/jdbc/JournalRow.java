package dev.roster.jdbc;

import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How an entry of the journal lies in its table, and each of its lines in theirs. */
final class JournalRow {

    static final Table TABLE = Table.of(
            "roster_journal",
            "stream_id, stream_kind, number",
            "organization_id, user_id, at, actor_kind, actor_id, actor_reason, event, reason");

    static final Table LINES = Table.of(
            "roster_journal_line", "stream_id, stream_kind, number, line", "subject_kind, subject_id, facet, state");

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
                entry.reason());
    }

    static List<List<Object>> linesOf(Entry entry) {
        List<List<Object>> rows = new ArrayList<>();
        for (Line line : entry.lines()) {
            rows.add(Session.parameters(
                    entry.stream().id(),
                    entry.stream().kind(),
                    entry.number(),
                    rows.size(),
                    line.subject(),
                    line.id(),
                    line.facet(),
                    Json.of(line.state())));
        }
        return rows;
    }

    /** An entry without its lines. */
    static Entry read(Row row) throws SQLException {
        UUID id = row.id();
        Stream stream = new Stream(row.constant(Stream.Kind.class), id);
        long number = row.number();
        row.skip();
        row.skip();
        return new Entry(
                stream,
                number,
                row.time(),
                ActorColumns.read(row),
                row.constant(Event.class),
                row.textIfAny(),
                List.of());
    }

    /** A line, and the number of its entry. */
    record Numbered(long number, Line line) {}

    static Numbered readLine(Row row) throws SQLException {
        row.skip();
        row.skip();
        long number = row.number();
        row.skip();
        return new Numbered(
                number,
                new Line(row.constant(Line.Subject.class), row.id(), row.constant(Facet.class), Json.list(row.text())));
    }
}
