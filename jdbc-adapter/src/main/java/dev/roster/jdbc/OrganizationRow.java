package dev.roster.jdbc;

import dev.roster.id.OrganizationId;
import dev.roster.organization.Details;
import dev.roster.organization.InvitePolicy;
import dev.roster.organization.Lifespan;
import dev.roster.organization.Organization;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How an organization lies in its table. */
final class OrganizationRow {

    static final Table TABLE = Table.of(
            "roster_organization",
            "id",
            "status, host_reference, name, locale, attributes, invite_policy, invite_domains, plan, opened_at, "
                    + "suspended_at, closed_at, erased_at, members, seats_held, revision, rights_revision");

    private OrganizationRow() {}

    static List<Object> of(Organization organization) {
        Details details = organization.details();
        Lifespan lifespan = organization.lifespan();
        return Session.parameters(
                organization.id().value(),
                organization.status(),
                Key.ifAny(organization.hostReference()),
                details.name(),
                details.locale().toLanguageTag(),
                Json.of(details.attributes()),
                details.invitePolicy().kind(),
                Json.of(List.copyOf(details.invitePolicy().domains())),
                new Key(organization.plan()),
                lifespan.openedAt(),
                lifespan.suspendedAt(),
                lifespan.closedAt(),
                lifespan.erasedAt(),
                organization.members(),
                organization.seatsHeld(),
                organization.revision(),
                organization.rightsRevision());
    }

    static Organization read(Row row) throws SQLException {
        OrganizationId id = new OrganizationId(row.id());
        row.skip();
        return new Organization(
                id,
                row.textIfAny(),
                new Details(
                        row.text(),
                        Locale.forLanguageTag(row.text()),
                        Json.map(row.text()),
                        new InvitePolicy(row.constant(InvitePolicy.Kind.class), Set.copyOf(Json.list(row.text())))),
                row.text(),
                new Lifespan(row.time(), row.timeIfAny(), row.timeIfAny(), row.timeIfAny()),
                row.integer(),
                row.integer(),
                row.number(),
                row.number());
    }
}
