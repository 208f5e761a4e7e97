package dev.roster.jdbc;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.port.MemberStore;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

final class JdbcMembers implements MemberStore {

    private static final String DELETE_ROLES =
            "DELETE FROM roster_member_role WHERE organization_id = ? AND user_id = ?";
    private static final String DELETE_HELD =
            "DELETE FROM roster_member_right WHERE organization_id = ? AND user_id = ?";

    private static final String SELECT = MemberRow.TABLE.select("m");

    private static final List<MemberStatus> PRESENT = List.of(MemberStatus.ACTIVE, MemberStatus.SUSPENDED);

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session session;

    JdbcMembers(Session session) {
        this.session = session;
    }

    @Override
    public boolean insert(Member member) {
        boolean added = session.dialect().insertUnlessTaken(session, MemberRow.TABLE, MemberRow.of(member));
        if (added) {
            session.insert(MemberRow.ROLES, MemberRow.rolesOf(member));
            session.insert(MemberRow.HELD, MemberRow.heldBy(member));
        }
        return added;
    }

    @Override
    public void update(Collection<Member> members) {
        session.updateEach(
                MemberRow.UPDATE, members.stream().map(MemberRow::changed).toList());
        List<List<Object>> keys = members.stream()
                .map(member -> List.<Object>of(
                        member.organization().value(), member.user().value()))
                .toList();
        session.updateEach(DELETE_ROLES, keys);
        session.updateEach(DELETE_HELD, keys);
        session.insert(
                MemberRow.ROLES_OF_STORED,
                members.stream()
                        .flatMap(member -> MemberRow.rolesOfStored(member).stream())
                        .toList());
        session.insert(
                MemberRow.HELD_OF_STORED,
                members.stream()
                        .flatMap(member -> MemberRow.heldByStored(member).stream())
                        .toList());
    }

    @Override
    public Map<UserId, Member> current(OrganizationId organization, Collection<UserId> users) {
        List<Member> found = session.listAmong(
                SELECT,
                Among.of("m.organization_id", organization.value())
                        .and("m.user_id", users.stream().map(UserId::value).toList()),
                current(),
                MemberRow::read);
        return found.stream().collect(Collectors.toMap(Member::user, Function.identity()));
    }

    @Override
    public Map<EmailAddress, Member> presentAt(OrganizationId organization, Collection<EmailAddress> addresses) {
        List<Member> found = session.listAmong(
                SELECT,
                Among.of("m.organization_id", organization.value())
                        .and("m.status", PRESENT)
                        .and("m.address_key", Key.of(addresses)),
                current(),
                MemberRow::read);
        return found.stream().collect(Collectors.toMap(Member::address, Function.identity(), (one, other) -> one));
    }

    @Override
    public List<Member> holding(OrganizationId organization, String role, int most) {
        List<UUID> holders = session.list(
                "SELECT r.user_id FROM roster_member_role r WHERE r.organization_id = ? AND r.role = ?"
                        + " AND r.status IN (?, ?) LIMIT " + most + current(),
                List.of(organization.value(), new Key(role), MemberStatus.ACTIVE, MemberStatus.SUSPENDED),
                Row::id);
        return List.copyOf(
                current(organization, holders.stream().map(UserId::new).toList())
                        .values());
    }

    /** Reads one holder more than may not count, instead of naming those to the database. */
    @Override
    public boolean anyActive(OrganizationId organization, String role, Set<UserId> except) {
        List<UUID> holders = session.list(
                "SELECT r.user_id FROM roster_member_role r WHERE r.organization_id = ? AND r.role = ? AND r.status = ?"
                        + " LIMIT " + (except.size() + 1) + current(),
                List.of(organization.value(), new Key(role), MemberStatus.ACTIVE),
                Row::id);
        return holders.stream().map(UserId::new).anyMatch(holder -> !except.contains(holder));
    }

    @Override
    public List<Member> ofUser(UserId user, Optional<OrganizationId> after, int most) {
        Query query = new Query(SELECT + "WHERE m.user_id = ?", user.value())
                .where("m.organization_id > ?", after.map(OrganizationId::value).orElse(BEFORE_ALL))
                .order(List.of("m.user_id", "m.organization_id"), false, most);
        return session.list(query.sql() + current(), query.parameters(), MemberRow::read);
    }

    private String current() {
        return session.dialect().current();
    }
}
