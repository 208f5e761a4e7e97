package dev.roster.jdbc;

import dev.roster.id.OrganizationId;
import dev.roster.organization.Details;
import dev.roster.organization.Lifespan;
import dev.roster.organization.Organization;
import dev.roster.port.OrganizationStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JdbcOrganizations implements OrganizationStore {

    private final Session session;
    private final Absence absence;

    JdbcOrganizations(Session session, Absence absence) {
        this.session = session;
        this.absence = absence;
    }

    @Override
    public boolean insert(Organization organization) {
        return session.dialect().insertUnlessTaken(session, OrganizationRow.TABLE, OrganizationRow.of(organization));
    }

    @Override
    public Optional<Organization> change(OrganizationId id) {
        Optional<Organization> raised =
                session.dialect().raise(session, OrganizationRow.TABLE, "revision", id.value(), OrganizationRow::read);
        if (raised.isEmpty()) {
            absence.confirm(OrganizationRow.TABLE, OrganizationRow.of(none(id)));
        }
        return raised;
    }

    private static Organization none(OrganizationId id) {
        return new Organization(id, Optional.empty(), Details.NONE, "none", Lifespan.since(Instant.EPOCH), 0, 0, 1, 1);
    }

    @Override
    public void update(Organization organization) {
        List<Object> row = OrganizationRow.of(organization);
        session.change(OrganizationRow.TABLE.update(), OrganizationRow.TABLE.replacing(row));
    }

    @Override
    public int erase(OrganizationId id, int most) {
        return new Erasure(session, id.value(), most).erase();
    }
}
