package dev.roster.jdbc;

import dev.roster.id.OrganizationId;
import dev.roster.organization.Organization;
import dev.roster.port.OrganizationStore;
import java.util.List;
import java.util.Optional;

final class JdbcOrganizations implements OrganizationStore {

    private final Session session;

    JdbcOrganizations(Session session) {
        this.session = session;
    }

    @Override
    public boolean insert(Organization organization) {
        return session.dialect().insertUnlessTaken(session, OrganizationRow.TABLE, OrganizationRow.of(organization));
    }

    @Override
    public Optional<Organization> change(OrganizationId id) {
        return session.dialect().raiseRevision(session, OrganizationRow.TABLE, id.value(), OrganizationRow::read);
    }

    @Override
    public void update(Organization organization) {
        List<Object> row = OrganizationRow.of(organization);
        session.change(OrganizationRow.TABLE.update(), OrganizationRow.TABLE.replacing(row));
    }
}
