package dev.roster.jdbc;

import dev.roster.failure.ConcurrentChange;
import dev.roster.jdbc.JournalRow.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives entries of the journal their positions in the feed, when they are committed. Who gives them takes them first from the
 * one row of the feed: others wait there until these are committed, or, on another node of a cluster, lose. So positions
 * become visible in their order, without gaps, and nothing comes to light before a place that was read.
 */
final class Publisher {

    static final Table FEED = Table.of("roster_feed", "id", "published");

    private static final int ID = 1;

    private static final String TAKE = "UPDATE roster_feed SET published = published + ? WHERE id = ?";

    private static final String TAKEN = "SELECT f.published FROM roster_feed f WHERE f.id = ?";

    private static final String UNPUBLISHED = "SELECT j.stream_id, j.stream_kind, j.number FROM roster_journal j"
            + " WHERE j.position IS NULL ORDER BY j.position, j.stream_id, j.stream_kind, j.number LIMIT ";

    private static final String PUBLISH = "UPDATE roster_journal SET position = ?"
            + " WHERE stream_id = ? AND stream_kind = ? AND number = ? AND position IS NULL";

    private final Session session;

    Publisher(Session session) {
        this.session = session;
    }

    /** @return how many got a position */
    int publish(int most) {
        if (unpublished(1).isEmpty()) {
            return 0;
        }
        long last = take(most) - most;
        List<Place> entries = unpublished(most);
        List<List<Object>> positions = new ArrayList<>();
        for (Place entry : entries) {
            positions.add(List.of(++last, entry.stream().id(), entry.stream().kind(), entry.number()));
        }
        if (session.updateEach(PUBLISH, positions).contains(0)) {
            throw lost();
        }
        if (entries.size() < most) {
            session.change(TAKE, List.of(entries.size() - most, ID));
        }
        return entries.size();
    }

    /** Takes so many positions, and with them the lock. */
    private long take(int most) {
        if (session.update(TAKE, List.of(most, ID)) == 0) {
            session.dialect().insertUnlessTaken(session, FEED, List.of(ID, 0L));
            if (session.update(TAKE, List.of(most, ID)) == 0) {
                throw lost();
            }
        }
        return session.find(TAKEN + session.dialect().current(), List.of(ID), Row::number)
                .orElseThrow(Publisher::lost);
    }

    /** Within a stream by number; those that are not committed yet are not seen, and not waited for. */
    private List<Place> unpublished(int most) {
        return session.list(UNPUBLISHED + most, List.of(), Place::read);
    }

    private static ConcurrentChange lost() {
        return new ConcurrentChange("Another transaction has published since this one began.", null);
    }
}
