package dev.roster.jdbc;

import dev.roster.jdbc.JournalRow.Placed;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.port.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** What the journal says of an instant: each answer is one row along an index, however many entries there are. */
final class JournalAsked {

    /** How many sides one statement asks for: a part of its text for each. */
    private static final int CHUNK = 100;

    /** How many of those that follow are looked at. Numbers have no gaps. */
    private static final int PAGE = 10;

    private static final String LAST =
            "SELECT j.number FROM roster_journal j WHERE j.stream_id = ? AND j.stream_kind = ? AND j.at <= ?"
                    + " ORDER BY j.stream_id DESC, j.stream_kind DESC, j.at DESC, j.number DESC LIMIT 1";

    /** In this order, since H2 would else take an index in which the number comes last. */
    private static final String NEXT =
            "SELECT j.at FROM roster_journal j WHERE j.stream_id = ? AND j.stream_kind = ? AND j.number > ?"
                    + " ORDER BY j.stream_id, j.stream_kind, j.number LIMIT " + PAGE;

    private static final String NEWEST = "(" + JournalRow.LINES.select("l")
            + "WHERE l.stream_id = ? AND l.stream_kind = ? AND l.subject_kind = ? AND l.subject_id = ? AND l.facet = ?"
            + " AND l.number <= ? ORDER BY l.stream_id DESC, l.stream_kind DESC, l.subject_kind DESC, l.subject_id DESC,"
            + " l.facet DESC, l.number DESC, l.line DESC LIMIT 1)";

    private final Session session;
    private final Stream stream;

    JournalAsked(Session session, Stream stream) {
        this.session = session;
        this.stream = stream;
    }

    /** Nothing but clocks that differ lets an entry that follows bear an earlier time: seldom is there a second page. */
    long numberAt(Instant at) {
        long number = session.find(LAST, List.of(stream.id(), stream.kind(), at), Row::number)
                .orElse(0L);
        long more = number == 0 ? 0 : PAGE;
        while (more == PAGE) {
            more = session.list(NEXT, List.of(stream.id(), stream.kind(), number), Row::time).stream()
                    .takeWhile(time -> !time.isAfter(at))
                    .count();
            number += more;
        }
        return number;
    }

    List<Line> newestLines(long number, Collection<Side> sides) {
        List<Side> all = List.copyOf(sides);
        List<Line> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            found.addAll(newest(number, all.subList(from, Math.min(from + CHUNK, all.size()))));
        }
        return found;
    }

    private List<Line> newest(long number, List<Side> sides) {
        String sql = String.join(" UNION ALL ", Collections.nCopies(sides.size(), NEWEST));
        List<Object> parameters = new ArrayList<>();
        for (Side side : sides) {
            parameters.addAll(List.of(stream.id(), stream.kind(), side.subject(), side.id(), side.facet(), number));
        }
        return session.list(sql, parameters, JournalRow::readLine).stream()
                .map(Placed::line)
                .toList();
    }
}
