package dev.roster.jdbc;

import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.role.RoleDefinition;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How a role that an organization defined lies in its table. */
final class RoleRow {

    static final Table TABLE = Table.of(
            "roster_role", "organization_id, role", "id, name_key, name, template, permissions, fixed, revision");

    private RoleRow() {}

    static List<Object> of(RoleDefinition role) {
        return Session.parameters(
                role.organization().value(),
                new Key(role.id().key()),
                role.id().value(),
                new Key(role.nameKey()),
                role.name(),
                new Key(role.template()),
                Json.of(List.copyOf(role.permissions())),
                Json.ofSets(role.fixed()),
                role.revision());
    }

    static RoleDefinition read(Row row) throws SQLException {
        OrganizationId organization = new OrganizationId(row.id());
        row.skip();
        RoleId id = new RoleId(row.id());
        row.skip();
        String name = row.text();
        String template = row.text();
        Set<String> permissions = new TreeSet<>(Json.list(row.text()));
        return new RoleDefinition(organization, id, name, template, permissions, Json.sets(row.text()), row.number());
    }
}
