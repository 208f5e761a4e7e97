package dev.roster.jdbc;

import dev.roster.port.Link;
import dev.roster.port.LinkStore;
import java.util.Collection;
import java.util.List;

final class JdbcLinks implements LinkStore {

    /** What is gone never comes back, so that nobody can be in between. */
    private static final String USELESS = "SELECT l.token_hash FROM roster_link l WHERE l.organization_id IS NULL"
            + " AND NOT EXISTS (SELECT 1 FROM roster_personal_mail p WHERE p.id = l.subject) LIMIT ";

    private static final String DELETE = "DELETE FROM roster_link WHERE token_hash = ?";

    private final Session session;

    JdbcLinks(Session session) {
        this.session = session;
    }

    @Override
    public void insert(Collection<Link> links) {
        session.insert(LinkRow.TABLE, links.stream().map(LinkRow::of).toList());
    }

    /** In the order of keys, so that of two who do it one waits for the other. */
    @Override
    public int deleteUseless(int most) {
        List<List<Object>> useless = session.list(USELESS + most, List.of(), Row::text).stream()
                .sorted()
                .map(List::<Object>of)
                .toList();
        return session.updateEach(DELETE, useless).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
