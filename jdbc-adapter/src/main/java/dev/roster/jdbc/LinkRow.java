package dev.roster.jdbc;

import dev.roster.id.OrganizationId;
import dev.roster.port.Link;
import dev.roster.port.LinkPurpose;
import java.sql.SQLException;
import java.util.List;

/** How a link lies in its table: by the hash of its token alone. */
final class LinkRow {

    static final Table TABLE = Table.of("roster_link", "token_hash", "purpose, organization_id, subject, generation");

    private LinkRow() {}

    static List<Object> of(Link link) {
        return Session.parameters(
                link.hash(),
                link.purpose(),
                link.organization().map(OrganizationId::value),
                link.subject(),
                link.generation());
    }

    static Link read(Row row) throws SQLException {
        return new Link(
                row.text(),
                row.constant(LinkPurpose.class),
                row.idIfAny().map(OrganizationId::new),
                row.id(),
                row.integer());
    }
}
