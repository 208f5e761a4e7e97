package dev.roster.jdbc;

import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.port.InvitationStore;
import dev.roster.user.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

final class JdbcInvitations implements InvitationStore {

    private static final String SELECT = InvitationRow.TABLE.select("i");

    /**
     * The row as it is to be, where it may still be changed. That a mail did not arrive is no longer so with the next one, or
     * at the end; the generation as it was is asked for first, since MariaDB sets columns one after the other.
     */
    private static final String UPDATE = InvitationRow.TABLE
                    .update()
                    .replaceFirst(
                            " SET ", " SET undelivered = CASE WHEN generation = ? THEN undelivered ELSE FALSE END, ")
            + " AND status = 'PENDING' AND generation <= ?";

    /** The row as it is to be, where it is final. */
    private static final String ERASE = InvitationRow.TABLE.update() + " AND is_open = FALSE";

    private static final String DELETE_ROLES =
            "DELETE FROM roster_invitation_role WHERE organization_id = ? AND invitation_id = ?";

    private final Session session;

    JdbcInvitations(Session session) {
        this.session = session;
    }

    @Override
    public Set<InvitationId> insert(Collection<Invitation> invitations) {
        return invitations.size() == 1 ? insertOne(invitations.iterator().next()) : insertMany(invitations);
    }

    private Set<InvitationId> insertOne(Invitation invitation) {
        boolean added = session.dialect().insertUnlessTaken(session, InvitationRow.TABLE, InvitationRow.of(invitation));
        if (added) {
            insertRoles(List.of(invitation));
        }
        return added ? Set.of(invitation.id()) : Set.of();
    }

    private Set<InvitationId> insertMany(Collection<Invitation> invitations) {
        List<Invitation> added = new ArrayList<>();
        invitations.stream()
                .collect(Collectors.groupingBy(Invitation::organization))
                .forEach((organization, all) -> added.addAll(new Untaken(organization).of(all)));
        session.insert(
                InvitationRow.TABLE, added.stream().map(InvitationRow::of).toList());
        insertRoles(added);
        return added.stream().map(Invitation::id).collect(Collectors.toSet());
    }

    @Override
    public Set<InvitationId> update(Collection<Invitation> invitations) {
        Iterator<Integer> counts = session.updateEach(
                        UPDATE,
                        invitations.stream().map(JdbcInvitations::replacing).toList())
                .iterator();
        List<Invitation> written =
                invitations.stream().filter(invitation -> counts.next() == 1).toList();
        session.updateEach(
                DELETE_ROLES,
                written.stream()
                        .filter(InvitationRow::mayHaveRoles)
                        .map(invitation -> List.<Object>of(
                                invitation.organization().value(),
                                invitation.id().value()))
                        .toList());
        insertRoles(written);
        return written.stream().map(Invitation::id).collect(Collectors.toSet());
    }

    private void insertRoles(List<Invitation> written) {
        session.insert(
                InvitationRow.ROLES,
                written.stream()
                        .flatMap(invitation -> InvitationRow.rolesOf(invitation).stream())
                        .toList());
    }

    @Override
    public Map<InvitationId, Invitation> current(OrganizationId organization, Collection<InvitationId> ids) {
        return found(session, organization, ids, current());
    }

    static Map<InvitationId, Invitation> found(
            Session session, OrganizationId organization, Collection<InvitationId> ids, String rest) {
        return session
                .listAmong(
                        SELECT,
                        in(organization)
                                .and(
                                        "i.id",
                                        ids.stream().map(InvitationId::value).toList()),
                        rest,
                        InvitationRow::read)
                .stream()
                .collect(Collectors.toMap(Invitation::id, Function.identity()));
    }

    @Override
    public Map<EmailAddress, Invitation> open(OrganizationId organization, Collection<EmailAddress> addresses) {
        return session
                .listAmong(
                        SELECT, in(organization).and("i.open_key", Key.of(addresses)), current(), InvitationRow::read)
                .stream()
                .collect(Collectors.toMap(Invitation::address, Function.identity()));
    }

    @Override
    public List<Invitation> openBy(OrganizationId organization, Collection<UserId> inviters) {
        return session.listAmong(
                SELECT,
                in(organization)
                        .and(
                                "i.open_inviter",
                                inviters.stream().map(UserId::value).toList()),
                current(),
                InvitationRow::read);
    }

    @Override
    public List<Invitation> offering(OrganizationId organization, RoleId role, int most) {
        List<UUID> offering = session.list(
                "SELECT r.invitation_id FROM roster_invitation_role r"
                        + " JOIN roster_invitation i ON i.organization_id = r.organization_id AND i.id = r.invitation_id"
                        + " WHERE r.organization_id = ? AND r.role = ? AND i.is_open = TRUE LIMIT "
                        + most + current(),
                List.of(organization.value(), new Key(role.key())),
                Row::id);
        return List.copyOf(
                current(organization, offering.stream().map(InvitationId::new).toList())
                        .values());
    }

    @Override
    public List<Invitation> withRequestKey(OrganizationId organization, String requestKey) {
        return session.list(
                SELECT + "WHERE i.organization_id = ? AND i.request_key = ?" + current(),
                List.of(organization.value(), new Key(requestKey)),
                InvitationRow::read);
    }

    @Override
    public List<Invitation> to(EmailAddress address, int most) {
        return list(new Query(SELECT).where("i.address_key = ?", new Key(address.canonical())), "i.address_key", most);
    }

    @Override
    public List<Invitation> acceptedBy(UserId user, int most) {
        Query accepted = new Query(SELECT)
                .where("i.accepted_by = ?", user.value())
                .where("i.address_key IS NOT NULL", List.of());
        return list(accepted, "i.accepted_by", most);
    }

    private List<Invitation> list(Query query, String column, int most) {
        query.order(List.of(column, "i.id"), false, most);
        return session.list(query.sql() + current(), query.parameters(), InvitationRow::read);
    }

    @Override
    public void erase(Collection<Invitation> invitations) {
        session.updateEach(
                ERASE,
                invitations.stream()
                        .map(each -> InvitationRow.TABLE.replacing(InvitationRow.of(each.erased())))
                        .toList());
    }

    @Override
    public int releaseExpiredSeats(OrganizationId organization, Instant now) {
        return session.update(
                "UPDATE roster_invitation SET seat_until = NULL WHERE organization_id = ? AND seat_until > ?"
                        + " AND seat_until <= ?",
                // With both ends, since an index may have all that are null before the least.
                List.of(organization.value(), Instant.EPOCH, now));
    }

    private static List<Object> replacing(Invitation invitation) {
        List<Object> values = new ArrayList<>();
        // No generation is 0.
        values.add(invitation.status().isClosed() ? 0 : invitation.generation());
        values.addAll(InvitationRow.TABLE.replacing(InvitationRow.of(invitation)));
        values.add(invitation.generation());
        return values;
    }

    private static Among in(OrganizationId organization) {
        return Among.of("i.organization_id", organization.value());
    }

    private String current() {
        return session.dialect().current();
    }

    /**
     * Finds out which invitations may be added. Under the organization's lock nobody else adds one meanwhile; a batch of
     * inserts that leave some out does not tell which on every driver.
     */
    private final class Untaken {

        private final OrganizationId organization;

        Untaken(OrganizationId organization) {
            this.organization = organization;
        }

        List<Invitation> of(List<Invitation> invitations) {
            Set<UUID> ids = new HashSet<>(taken(
                    "id", invitations.stream().map(each -> each.id().value()).toList(), Row::id));
            Set<String> addresses = new HashSet<>(taken(
                    "open_key",
                    Key.of(invitations.stream().map(Invitation::address).toList()),
                    Row::text));
            return invitations.stream()
                    .filter(each -> ids.add(each.id().value())
                            && addresses.add(each.address().canonical()))
                    .toList();
        }

        private <T> List<T> taken(String column, List<?> values, RowReader<T> reader) {
            return session.listAmong(
                    "SELECT i." + column + " FROM roster_invitation i ",
                    in(organization).and("i." + column, values),
                    current(),
                    reader);
        }
    }
}
