package dev.roster.memory;

import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.port.InvitationStore;
import dev.roster.user.EmailAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class InMemoryInvitations implements InvitationStore {

    private final InMemoryUnit unit;

    InMemoryInvitations(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public Set<InvitationId> insert(Collection<Invitation> invitations) {
        Set<InvitationId> added = new HashSet<>();
        for (Invitation invitation : invitations) {
            Tables tables = unit.tablesUnderLockOf(invitation.organization());
            if (!Tables.isOpen(invitation)) {
                throw new IllegalStateException("Invitation " + invitation.id() + " begins as " + invitation.status()
                        + "; only pending ones are added.");
            }
            if (stored(tables, invitation).isEmpty()
                    && openAt(tables, invitation.organization(), invitation.address())
                            .isEmpty()) {
                tables.invitations = tables.invitations.with(invitation);
                added.add(invitation.id());
            }
        }
        return added;
    }

    @Override
    public Set<InvitationId> update(Collection<Invitation> invitations) {
        Set<InvitationId> written = new HashSet<>();
        for (Invitation invitation : invitations) {
            Tables tables = unit.tablesUnderLockOf(invitation.organization());
            boolean current = stored(tables, invitation)
                    .filter(Tables::isOpen)
                    .filter(stored -> stored.generation() <= invitation.generation())
                    .isPresent();
            if (current) {
                tables.invitations = tables.invitations.with(invitation);
                written.add(invitation.id());
            }
        }
        return written;
    }

    @Override
    public Map<InvitationId, Invitation> current(OrganizationId organization, Collection<InvitationId> ids) {
        Tables tables = unit.tablesUnderLockOf(organization);
        return Tables.found(ids, id -> tables.invitations.get(organization.value(), id.value()));
    }

    @Override
    public Map<EmailAddress, Invitation> open(OrganizationId organization, Collection<EmailAddress> addresses) {
        Tables tables = unit.tablesUnderLockOf(organization);
        return Tables.found(addresses, address -> openAt(tables, organization, address));
    }

    @Override
    public List<Invitation> openBy(OrganizationId organization, Collection<UserId> inviters) {
        Tables tables = unit.tablesUnderLockOf(organization);
        return Set.copyOf(inviters).stream()
                .flatMap(inviter -> tables.invitations.ascending(
                        Tables.OPEN_BY_INVITER, Range.of(organization.value(), inviter.value())))
                .toList();
    }

    @Override
    public List<Invitation> offering(OrganizationId organization, RoleId role, int most) {
        return unit.tablesUnderLockOf(organization)
                .invitations
                .ascending(Tables.OPEN_BY_ROLE, Range.of(organization.value(), role.key()))
                .limit(most)
                .toList();
    }

    @Override
    public List<Invitation> withRequestKey(OrganizationId organization, String requestKey) {
        return unit.tablesUnderLockOf(organization)
                .invitations
                .ascending(Tables.INVITATIONS_BY_REQUEST, Range.of(organization.value(), requestKey))
                .toList();
    }

    @Override
    public List<Invitation> to(EmailAddress address, int most) {
        return unit.tables()
                .invitations
                .ascending(Tables.INVITATIONS_BY_ADDRESS, Range.of(address.canonical()))
                .limit(most)
                .toList();
    }

    @Override
    public List<Invitation> acceptedBy(UserId user, int most) {
        return unit.tables()
                .invitations
                .ascending(Tables.INVITATIONS_BY_ACCEPTOR, Range.of(user.value()))
                .limit(most)
                .toList();
    }

    @Override
    public void erase(Collection<Invitation> invitations) {
        for (Invitation invitation : invitations) {
            Tables tables = unit.tablesUnderLockOf(invitation.organization());
            if (stored(tables, invitation)
                    .filter(found -> !Tables.isOpen(found))
                    .isPresent()) {
                tables.invitations = tables.invitations.with(invitation.erased());
            }
        }
    }

    @Override
    public int releaseExpiredSeats(OrganizationId organization, Instant now) {
        Tables tables = unit.tablesUnderLockOf(organization);
        List<Invitation> expired = tables.invitations
                .ascending(Tables.SEATS_BY_EXPIRY, Range.of(organization.value()))
                .takeWhile(invitation -> !now.isBefore(invitation.expiresAt()))
                .toList();
        for (Invitation invitation : expired) {
            tables.invitations = tables.invitations.with(withoutSeat(invitation));
        }
        return expired.size();
    }

    private static Optional<Invitation> stored(Tables tables, Invitation invitation) {
        return tables.invitations.get(
                invitation.organization().value(), invitation.id().value());
    }

    private static Optional<Invitation> openAt(Tables tables, OrganizationId organization, EmailAddress address) {
        return tables.invitations.find(Tables.OPEN_AT_ADDRESS, organization.value(), address.canonical());
    }

    private static Invitation withoutSeat(Invitation of) {
        return new Invitation(
                of.organization(),
                of.id(),
                of.address(),
                of.terms(),
                of.inviter(),
                of.status(),
                of.generation(),
                of.createdAt(),
                of.expiresAt(),
                false,
                of.requestKey(),
                of.closedAt(),
                of.acceptedBy());
    }
}
