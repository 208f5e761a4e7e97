package dev.roster.memory;

import dev.roster.id.OrganizationId;
import dev.roster.organization.Organization;
import dev.roster.port.OrganizationStore;
import java.util.Objects;
import java.util.Optional;

final class InMemoryOrganizations implements OrganizationStore {

    private final InMemoryUnit unit;

    InMemoryOrganizations(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean insert(Organization organization) {
        Tables tables = unit.tables();
        boolean taken = tables.organizations.get(organization.id().value()).isPresent()
                || organization
                        .hostReference()
                        .flatMap(reference -> tables.organizations.find(Tables.ORGANIZATION_BY_REFERENCE, reference))
                        .isPresent();
        if (!taken) {
            tables.organizations = tables.organizations.with(organization);
            tables.locked = tables.locked.with(organization.id(), organization.revision());
        }
        return !taken;
    }

    @Override
    public Optional<Organization> change(OrganizationId id) {
        Tables tables = unit.tables();
        Optional<Organization> changed = tables.organizations
                .get(id.value())
                .map(organization -> organization.withRevision(organization.revision() + 1));
        changed.ifPresent(organization -> {
            tables.organizations = tables.organizations.with(organization);
            tables.locked = tables.locked.with(id, organization.revision());
        });
        return changed;
    }

    @Override
    public void update(Organization organization) {
        Tables tables = unit.tablesUnderLockOf(organization.id());
        long given = Objects.requireNonNull(tables.locked.get(organization.id()));
        boolean cameToNothing = organization.revision() == given - 1;
        if (organization.revision() != given && !cameToNothing) {
            throw new IllegalStateException("Organization " + organization.id() + " has revision " + given
                    + " in this transaction, not " + organization.revision());
        }
        tables.organizations = tables.organizations.with(organization);
    }

    @Override
    public int erase(OrganizationId id, int most) {
        return unit.tables().erase(id, most);
    }
}
