package dev.roster.jdbc;

import dev.roster.id.OrganizationId;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** How an organization lies in its table. */
final class OrganizationRow {

    static final Table TABLE = Table.of(
            "roster_organization",
            "id",
            "host_reference, name, plan, status, locale, attributes, opened_at, members, seats_held, "
                    + "revision, rights_revision");

    private OrganizationRow() {}

    static List<Object> of(Organization organization) {
        return Session.parameters(
                organization.id().value(),
                Key.ifAny(organization.hostReference()),
                organization.name(),
                new Key(organization.plan()),
                organization.status(),
                organization.locale().toLanguageTag(),
                Json.of(organization.attributes()),
                organization.openedAt(),
                organization.members(),
                organization.seatsHeld(),
                organization.revision(),
                organization.rightsRevision());
    }

    static Organization read(Row row) throws SQLException {
        return new Organization(
                new OrganizationId(row.id()),
                row.textIfAny(),
                row.text(),
                row.text(),
                row.constant(OrganizationStatus.class),
                Locale.forLanguageTag(row.text()),
                Json.map(row.text()),
                row.time(),
                row.integer(),
                row.integer(),
                row.number(),
                row.number());
    }
}
