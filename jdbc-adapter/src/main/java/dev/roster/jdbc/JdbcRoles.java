package dev.roster.jdbc;

import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.port.RoleStore;
import dev.roster.role.RoleDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

final class JdbcRoles implements RoleStore {

    private static final String SELECT = RoleRow.TABLE.select("r");

    private final Session session;

    JdbcRoles(Session session) {
        this.session = session;
    }

    @Override
    public boolean insert(RoleDefinition role) {
        return session.dialect().insertUnlessTaken(session, RoleRow.TABLE, RoleRow.of(role));
    }

    /** Under the organization's lock nobody else takes the name meanwhile. */
    @Override
    public boolean update(RoleDefinition role) {
        List<UUID> named = session.list(
                "SELECT r.id FROM roster_role r WHERE r.organization_id = ? AND r.name_key = ?"
                        + session.dialect().current(),
                List.of(role.organization().value(), new Key(role.nameKey())),
                Row::id);
        if (named.stream().anyMatch(id -> !id.equals(role.id().value()))) {
            return false;
        }
        session.change(RoleRow.TABLE.update(), RoleRow.TABLE.replacing(RoleRow.of(role)));
        return true;
    }

    @Override
    public void delete(OrganizationId organization, RoleId role) {
        session.update(
                "DELETE FROM roster_role WHERE organization_id = ? AND role = ?",
                List.of(organization.value(), new Key(role.key())));
    }

    @Override
    public Map<RoleId, RoleDefinition> current(OrganizationId organization, Collection<RoleId> roles) {
        return found(session, organization, roles, session.dialect().current());
    }

    @Override
    public int count(OrganizationId organization, int most) {
        return session.list(
                        "SELECT r.id FROM roster_role r WHERE r.organization_id = ? LIMIT " + most
                                + session.dialect().current(),
                        List.of(organization.value()),
                        Row::id)
                .size();
    }

    static Map<RoleId, RoleDefinition> found(
            Session session, OrganizationId organization, Collection<RoleId> roles, String rest) {
        return session
                .listAmong(
                        SELECT,
                        Among.of("r.organization_id", organization.value())
                                .and(
                                        "r.role",
                                        roles.stream()
                                                .map(role -> new Key(role.key()))
                                                .toList()),
                        rest,
                        RoleRow::read)
                .stream()
                .collect(Collectors.toMap(RoleDefinition::id, Function.identity()));
    }
}
