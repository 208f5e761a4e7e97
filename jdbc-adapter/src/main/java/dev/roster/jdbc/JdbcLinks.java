package dev.roster.jdbc;

import dev.roster.port.Link;
import dev.roster.port.LinkStore;
import java.util.Collection;

final class JdbcLinks implements LinkStore {

    private final Session session;

    JdbcLinks(Session session) {
        this.session = session;
    }

    @Override
    public void insert(Collection<Link> links) {
        session.insert(LinkRow.TABLE, links.stream().map(LinkRow::of).toList());
    }
}
