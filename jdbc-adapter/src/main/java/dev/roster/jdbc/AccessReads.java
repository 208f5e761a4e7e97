package dev.roster.jdbc;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.Membership;
import dev.roster.organization.Organization;
import dev.roster.port.OrganizationRevisions;
import dev.roster.role.RoleDefinition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What answers about access rest on, and what tells whether they are still right. */
final class AccessReads {

    private static final String MEMBERSHIPS = "SELECT " + OrganizationRow.TABLE.columnsOf("o") + ", "
            + MemberRow.TABLE.columnsOf("m") + ", " + RoleRow.TABLE.columnsOf("r")
            + " FROM roster_organization o ";
    private static final String MEMBER = "LEFT JOIN roster_member m ON m.organization_id = o.id AND m.user_id";
    private static final String ROLES =
            " LEFT JOIN roster_member_role h ON h.organization_id = m.organization_id AND h.user_id = m.user_id"
                    + " LEFT JOIN roster_role r ON r.organization_id = h.organization_id AND r.role = h.role"
                    + " WHERE o.id = ?";

    private static final String REVISIONS =
            "SELECT o.id, o.revision, o.rights_revision FROM roster_organization o WHERE o.id IN ()";

    private static final String REVISED = "SELECT m.organization_id, m.user_id FROM roster_member m";

    /** How many organizations one statement asks what was changed in each. */
    private static final int REVISED_AT_ONCE = 100;

    private AccessReads() {}

    /** In one statement for each few hundred, so that rights and revision are of one moment. */
    static Map<UserId, Membership> memberships(Session session, OrganizationId organization, Collection<UserId> users) {
        Map<UserId, Membership> found = new HashMap<>();
        for (List<UserId> chunk : Session.chunks(users.stream().distinct().toList())) {
            Among.Condition members = session.dialect()
                    .ifAny(MEMBER, chunk.stream().map(UserId::value).toList());
            List<Object> parameters = new ArrayList<>(members.parameters());
            parameters.add(organization.value());
            String sql = MEMBERSHIPS + members.sql() + ROLES;
            List<Membership> rows = session.list(sql, parameters, AccessReads::withOneRole);
            for (Membership row : rows) {
                row.member().ifPresent(member -> found.merge(member.user(), row, AccessReads::withRolesOfBoth));
            }
            rows.stream()
                    .findFirst()
                    .map(Membership::organization)
                    .ifPresent(there -> chunk.forEach(
                            user -> found.putIfAbsent(user, new Membership(there, Optional.empty(), List.of()))));
        }
        return found;
    }

    /** A row for each role that is held, since all is read in one statement. */
    private static Membership withOneRole(Row row) throws SQLException {
        Organization organization = OrganizationRow.read(row);
        Optional<Member> member = MemberRow.readIfAny(row);
        return new Membership(organization, member, row.nothingFollows() ? List.of() : List.of(RoleRow.read(row)));
    }

    private static Membership withRolesOfBoth(Membership one, Membership other) {
        List<RoleDefinition> roles = new ArrayList<>(one.customRoles());
        roles.addAll(other.customRoles());
        return new Membership(one.organization(), one.member(), roles);
    }

    static Map<OrganizationId, OrganizationRevisions> revisions(
            Session session, Collection<OrganizationId> organizations) {
        Map<OrganizationId, OrganizationRevisions> found = new HashMap<>();
        List<UUID> ids = organizations.stream().map(OrganizationId::value).toList();
        session.listIn(
                        REVISIONS,
                        List.of(),
                        ids,
                        row -> Map.entry(
                                new OrganizationId(row.id()), new OrganizationRevisions(row.number(), row.number())))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    static Map<OrganizationId, Set<UserId>> revisedSince(Session session, Map<OrganizationId, Long> since, int most) {
        Map<OrganizationId, Set<UserId>> found = new HashMap<>();
        int left = most;
        for (int from = 0; from < since.size() && left > 0; from += REVISED_AT_ONCE) {
            Union revised = Union.ofAll();
            int each = left;
            since.entrySet().stream()
                    .skip(from)
                    .limit(REVISED_AT_ONCE)
                    .forEach(known -> revised.add(revised(known.getKey(), known.getValue(), each)));
            left -= session.list(
                            revised.sql("LIMIT " + left),
                            revised.parameters(),
                            row -> found.computeIfAbsent(new OrganizationId(row.id()), id -> new HashSet<>())
                                    .add(new UserId(row.id())))
                    .size();
        }
        return found;
    }

    private static Query revised(OrganizationId organization, long since, int most) {
        return new Query(REVISED)
                .where("m.organization_id = ?", organization.value())
                .where("m.revision > ?", since)
                .order(List.of("m.organization_id", "m.revision", "m.user_id"), false, most);
    }
}
