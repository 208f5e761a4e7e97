package dev.roster.jdbc;

import dev.roster.access.Rights;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a member lies in its table, and what a member's rights hold in the indexes of that. */
final class MemberRow {

    static final Table TABLE = Table.of(
            "roster_member",
            "organization_id, user_id",
            "sort_key, address_key, status, rights, given_name, family_name, address, invited_by, "
                    + "invited_at, joined_at, active_at, status_since, attributes, revision");

    private static final Table CHANGING = Table.of(
            "roster_member",
            "organization_id, user_id",
            "status, rights, invited_by, invited_at, joined_at, active_at, status_since, attributes, revision");

    /** Of the last activity the later one stays: it may have been written since the row was read. */
    static final String UPDATE = CHANGING.update().replace("active_at = ?", "active_at = GREATEST(active_at, ?)");

    static final Table ROLES = Table.of("roster_member_role", "organization_id, user_id, role", "status, sort_key");

    /** Each switch and each assigned resource, as they are written: no switch is written like a resource. */
    static final Table HELD = Table.of("roster_member_right", "organization_id, user_id, held", "status, sort_key");

    private static final String STORED_SORT_KEY =
            "(SELECT m.sort_key FROM roster_member m WHERE m.organization_id = ? AND m.user_id = ?)";

    /** The sort key is taken from the member's row, which the user's name may have reached since it was read. */
    static final Table ROLES_OF_STORED = ROLES.taking("sort_key", STORED_SORT_KEY);

    static final Table HELD_OF_STORED = HELD.taking("sort_key", STORED_SORT_KEY);

    private MemberRow() {}

    static List<Object> of(Member member) {
        return Session.parameters(
                member.organization().value(),
                member.user().value(),
                new Key(member.name().sortKey()),
                new Key(member.address().canonical()),
                member.status(),
                Json.of(member.rights()),
                member.name().given(),
                member.name().family(),
                member.address().value(),
                member.invitedBy().map(UserId::value),
                member.invitedAt(),
                member.joinedAt(),
                member.activeAt(),
                member.statusSince(),
                Json.of(member.attributes()),
                member.revision());
    }

    /** What {@link #UPDATE} binds. */
    static List<Object> changed(Member member) {
        return CHANGING.replacing(Session.parameters(
                member.organization().value(),
                member.user().value(),
                member.status(),
                Json.of(member.rights()),
                member.invitedBy().map(UserId::value),
                member.invitedAt(),
                member.joinedAt(),
                member.activeAt(),
                member.statusSince(),
                Json.of(member.attributes()),
                member.revision()));
    }

    static List<List<Object>> rolesOf(Member member) {
        return indexed(member, member.rights().roles());
    }

    static List<List<Object>> rolesOfStored(Member member) {
        return indexedAsStored(member, member.rights().roles());
    }

    static List<List<Object>> heldBy(Member member) {
        return indexed(member, held(member.rights()));
    }

    static List<List<Object>> heldByStored(Member member) {
        return indexedAsStored(member, held(member.rights()));
    }

    /** What {@link #HELD} has of rights. */
    static List<String> held(Rights rights) {
        return Stream.concat(rights.switches().stream(), rights.assigned().stream())
                .map(Object::toString)
                .toList();
    }

    private static List<List<Object>> indexed(Member member, Collection<String> values) {
        return values.stream()
                .map(value -> Session.parameters(
                        member.organization().value(),
                        member.user().value(),
                        new Key(value),
                        member.status(),
                        new Key(member.name().sortKey())))
                .toList();
    }

    private static List<List<Object>> indexedAsStored(Member member, Collection<String> values) {
        return values.stream()
                .map(value -> Session.parameters(
                        member.organization().value(),
                        member.user().value(),
                        new Key(value),
                        member.status(),
                        member.organization().value(),
                        member.user().value()))
                .toList();
    }

    static Member read(Row row) throws SQLException {
        OrganizationId organization = new OrganizationId(row.id());
        UserId user = new UserId(row.id());
        row.skip();
        row.skip();
        MemberStatus status = row.constant(MemberStatus.class);
        return new Member(
                organization,
                user,
                status,
                Json.rights(row.text()),
                new PersonName(row.text(), row.text()),
                EmailAddress.stored(row.text()),
                row.idIfAny().map(UserId::new),
                row.timeIfAny(),
                row.time(),
                row.time(),
                row.time(),
                Json.map(row.text()),
                row.number());
    }

    /** Of an outer join. */
    static Optional<Member> readIfAny(Row row) throws SQLException {
        if (row.nothingFollows()) {
            row.skip(TABLE);
            return Optional.empty();
        }
        return Optional.of(read(row));
    }
}
