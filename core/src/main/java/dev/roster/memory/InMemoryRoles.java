package dev.roster.memory;

import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.port.RoleStore;
import dev.roster.role.RoleDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Map;

final class InMemoryRoles implements RoleStore {

    private final InMemoryUnit unit;

    InMemoryRoles(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean insert(RoleDefinition role) {
        Tables tables = unit.tablesUnderLockOf(role.organization());
        boolean taken =
                tables.roles.get(role.organization().value(), role.id().value()).isPresent()
                        || isNameTaken(tables, role);
        if (!taken) {
            tables.roles = tables.roles.with(role);
        }
        return !taken;
    }

    @Override
    public boolean update(RoleDefinition role) {
        Tables tables = unit.tablesUnderLockOf(role.organization());
        if (tables.roles.get(role.organization().value(), role.id().value()).isEmpty()) {
            throw new IllegalStateException("There is no role " + role.id() + " to be updated.");
        }
        boolean taken = isNameTaken(tables, role);
        if (!taken) {
            tables.roles = tables.roles.with(role);
        }
        return !taken;
    }

    @Override
    public void delete(OrganizationId organization, RoleId role) {
        Tables tables = unit.tablesUnderLockOf(organization);
        tables.roles
                .get(organization.value(), role.value())
                .ifPresent(there -> tables.roles = tables.roles.without(List.of(there)));
    }

    @Override
    public Map<RoleId, RoleDefinition> current(OrganizationId organization, Collection<RoleId> roles) {
        Tables tables = unit.tablesUnderLockOf(organization);
        return Tables.found(roles, role -> tables.roles.get(organization.value(), role.value()));
    }

    @Override
    public int count(OrganizationId organization, int most) {
        return (int) unit.tablesUnderLockOf(organization)
                .roles
                .ascending(Range.of(organization.value()))
                .limit(most)
                .count();
    }

    private static boolean isNameTaken(Tables tables, RoleDefinition role) {
        return tables.roles
                .find(Tables.ROLE_BY_NAME, role.organization().value(), role.nameKey())
                .filter(other -> !other.id().equals(role.id()))
                .isPresent();
    }
}
