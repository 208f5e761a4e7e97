package dev.roster.memory;

import dev.roster.delivery.Delivery;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.journal.Entry;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.port.InvitationCriteria;
import dev.roster.port.Listings;
import dev.roster.port.MemberCriteria;
import dev.roster.port.Position;
import dev.roster.role.RoleDefinition;
import dev.roster.user.EmailAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Each list takes the tables once, so that all it reads is of one moment. */
final class InMemoryListings implements Listings {

    private final Supplier<Tables> source;

    InMemoryListings(Supplier<Tables> source) {
        this.source = source;
    }

    @Override
    public List<Member> members(
            OrganizationId organization, MemberCriteria criteria, Optional<Position> after, int most) {
        UUID id = organization.value();
        Range all = criteria.role()
                .map(role -> withPrefix(criteria.prefix(), id, role))
                .orElseGet(() -> withPrefix(criteria.prefix(), id));
        Optional<Key> end = after.map(position -> criteria.role()
                .map(role -> Key.of(id, role, position.key(), position.id()))
                .orElseGet(() -> Key.of(id, position.key(), position.id())));
        return page(source.get().members, index(criteria), criteria.descending(), all, end)
                .filter(member -> criteria.statuses().contains(member.status()))
                .limit(most)
                .toList();
    }

    @Override
    public List<RoleDefinition> roles(OrganizationId organization, Optional<Position> after, int most) {
        UUID id = organization.value();
        Optional<Key> end = after.map(position -> Key.of(id, position.key()));
        return page(source.get().roles, Tables.ROLE_BY_NAME, false, Range.of(id), end)
                .limit(most)
                .toList();
    }

    @Override
    public List<Invitation> invitations(
            OrganizationId organization, InvitationCriteria criteria, Optional<Position> after, int most) {
        UUID id = organization.value();
        Table<Invitation> invitations = source.get().invitations;
        if (criteria.order() == InvitationCriteria.Order.ADDRESS) {
            // At most one open invitation has an address, so that nothing is left behind the position's own.
            Optional<Key> end = after.map(position -> Key.of(id, position.key()));
            return page(invitations, Tables.OPEN_AT_ADDRESS, false, withPrefix(criteria.prefix(), id), end)
                    .limit(most)
                    .toList();
        }
        Index<Invitation> index = criteria.open() ? Tables.OPEN_BY_AGE : Tables.CLOSED_BY_AGE;
        Optional<Key> end = after.map(position -> Key.of(id, position.id()));
        return page(invitations, index, true, Range.of(id), end).limit(most).toList();
    }

    @Override
    public Map<InvitationId, Delivery> deliveries(OrganizationId organization, Collection<InvitationId> invitations) {
        Tables tables = source.get();
        Map<InvitationId, Delivery> newest = new HashMap<>();
        for (InvitationId invitation : invitations) {
            tables.deliveries
                    .descending(Tables.DELIVERIES_BY_SUBJECT, Range.of(organization.value(), invitation.value()))
                    .findFirst()
                    .ifPresent(delivery -> newest.put(invitation, delivery));
        }
        return newest;
    }

    @Override
    public List<Membership> memberships(UserId user, Optional<OrganizationId> after, int most) {
        Tables tables = source.get();
        Optional<Key> end = after.map(organization -> Key.of(user.value(), organization.value()));
        return page(tables.members, Tables.MEMBERS_BY_USER, false, Range.of(user.value()), end)
                .limit(most)
                .map(member -> new Membership(
                        tables.organizations.get(member.organization().value()).orElseThrow(),
                        Optional.of(member),
                        tables.rolesOf(Optional.of(member))))
                .toList();
    }

    @Override
    public List<Invitation> invitationsTo(EmailAddress address, Optional<InvitationId> after, int most) {
        Optional<Key> end = after.map(invitation -> Key.of(address.canonical(), invitation.value()));
        return page(source.get().invitations, Tables.OPEN_EVERYWHERE, false, Range.of(address.canonical()), end)
                .limit(most)
                .toList();
    }

    @Override
    public List<Entry> journal(Stream stream, long before, int most) {
        return source.get()
                .journal
                .descending(Range.of(stream.kind(), stream.id()).before(Tables.journalKey(stream, before)))
                .limit(most)
                .toList();
    }

    private static Index<Member> index(MemberCriteria criteria) {
        if (criteria.role().isPresent()) {
            return Tables.MEMBERS_BY_ROLE;
        }
        boolean presentOnly = !criteria.statuses().contains(MemberStatus.REMOVED);
        if (criteria.order() == MemberCriteria.Order.NAME) {
            return presentOnly ? Tables.PRESENT_BY_NAME : Tables.MEMBERS_BY_NAME;
        }
        return presentOnly ? Tables.PRESENT_BY_ADDRESS : Tables.MEMBERS_BY_ADDRESS;
    }

    private static Range withPrefix(Optional<String> prefix, Comparable<?>... parts) {
        if (prefix.isEmpty()) {
            return Range.of(parts);
        }
        Comparable<?>[] all = Arrays.copyOf(parts, parts.length + 1);
        all[parts.length] = prefix.get();
        return Range.startingWith(all);
    }

    private static <R> java.util.stream.Stream<R> page(
            Table<R> table, Index<R> index, boolean descending, Range all, Optional<Key> end) {
        return descending
                ? table.descending(index, end.map(all::before).orElse(all))
                : table.ascending(index, end.map(all::after).orElse(all));
    }
}
