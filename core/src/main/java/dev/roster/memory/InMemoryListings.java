package dev.roster.memory;

import dev.roster.access.Rights;
import dev.roster.delivery.Delivery;
import dev.roster.delivery.Suppression;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.journal.Entry;
import dev.roster.journal.FeedEntry;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.Organization;
import dev.roster.port.InvitationCriteria;
import dev.roster.port.Listings;
import dev.roster.port.MemberCriteria;
import dev.roster.port.Position;
import dev.roster.port.ReviewItemKind;
import dev.roster.review.Review;
import dev.roster.review.ReviewItem;
import dev.roster.role.RoleDefinition;
import dev.roster.user.EmailAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
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
        Range all = range(criteria, id);
        Optional<Key> end = after.map(position -> criteria.role()
                .map(role -> Key.of(id, role, position.key(), position.id()))
                .orElseGet(() -> Key.of(id, key(criteria, position), position.id())));
        return page(source.get().members, index(criteria), criteria.descending(), all, end)
                .filter(member -> criteria.statuses().contains(member.status()))
                .limit(most)
                .toList();
    }

    @Override
    public List<Member> holdingAny(OrganizationId organization, Rights any, Optional<Position> after, int most) {
        Table<Member> members = source.get().members;
        SortedMap<Key, Member> found = new TreeMap<>();
        Consumer<Member> put = member ->
                found.put(Key.of(member.name().sortKey(), member.user().value()), member);
        any.roles()
                .forEach(role -> holders(members, Tables.ACTIVE_BY_ROLE, organization, role, after)
                        .limit(most)
                        .forEach(put));
        for (Collection<?> others : List.of(any.switches(), any.assigned())) {
            others.forEach(held -> holders(members, Tables.ACTIVE_BY_HELD, organization, held.toString(), after)
                    .limit(most)
                    .forEach(put));
        }
        return found.values().stream().limit(most).toList();
    }

    private static java.util.stream.Stream<Member> holders(
            Table<Member> members,
            Index<Member> index,
            OrganizationId organization,
            String held,
            Optional<Position> after) {
        UUID id = organization.value();
        return page(
                members,
                index,
                false,
                Range.of(id, held),
                after.map(position -> Key.of(id, held, position.key(), position.id())));
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
        Tables tables = source.get();
        Table<Invitation> invitations = tables.invitations;
        if (criteria.order() == InvitationCriteria.Order.ADDRESS) {
            // At most one open invitation has an address, so that nothing is left behind the position's own.
            Optional<Key> end = after.map(position -> Key.of(id, position.key()));
            return page(invitations, Tables.OPEN_AT_ADDRESS, false, withPrefix(criteria.prefix(), id), end)
                    .limit(most)
                    .toList();
        }
        Index<Invitation> index = criteria.open() ? Tables.OPEN_BY_AGE : Tables.CLOSED_BY_AGE;
        Optional<Key> end = after.map(position -> Key.of(id, position.id()));
        return page(invitations, index, true, Range.of(id), end)
                .filter(invitation -> !criteria.undelivered() || tables.isUndelivered(invitation))
                .limit(most)
                .toList();
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
                .map(member -> membership(tables, member))
                .filter(membership -> !membership.organization().isErased())
                .limit(most)
                .toList();
    }

    @Override
    public List<Membership> enterable(UserId user, Optional<OrganizationId> after, int most) {
        Tables tables = source.get();
        Range active = Range.of(user.value(), MemberStatus.ACTIVE);
        Optional<Key> end = after.map(organization -> Key.of(user.value(), MemberStatus.ACTIVE, organization.value()));
        return page(tables.members, Tables.MEMBERS_BY_STATUS, false, active, end)
                .map(member -> membership(tables, member))
                .filter(membership -> membership.organization().isActive())
                .limit(most)
                .toList();
    }

    @Override
    public List<Membership> latest(UserId user, MemberStatus status, int most) {
        Tables tables = source.get();
        return tables.members
                .descending(Tables.MEMBERS_BY_CHANGE, Range.of(user.value(), status))
                .map(member -> membership(tables, member))
                .filter(membership -> !membership.organization().isErased())
                .limit(most)
                .toList();
    }

    @Override
    public List<Suppression> suppressions(OrganizationId organization, Optional<Position> after, int most) {
        Range all = Range.of(organization.value());
        Range rest = after.map(position -> all.after(Key.of(organization.value(), position.key())))
                .orElse(all);
        return source.get().suppressions.ascending(rest).limit(most).toList();
    }

    private static Membership membership(Tables tables, Member member) {
        return new Membership(
                of(tables, member.organization()), Optional.of(member), tables.rolesOf(Optional.of(member)));
    }

    @Override
    public List<Invitation> invitationsTo(EmailAddress address, Optional<InvitationId> after, int most) {
        Tables tables = source.get();
        Optional<Key> end = after.map(invitation -> Key.of(address.canonical(), invitation.value()));
        return page(tables.invitations, Tables.OPEN_EVERYWHERE, false, Range.of(address.canonical()), end)
                .filter(invitation -> !of(tables, invitation.organization()).isErased())
                .limit(most)
                .toList();
    }

    @Override
    public List<Review> reviews(OrganizationId organization, Optional<ReviewId> after, int most) {
        Range all = Range.of(organization.value());
        Range rest = after.map(review -> all.before(Key.of(organization.value(), review.value())))
                .orElse(all);
        return source.get().reviews.descending(rest).limit(most).toList();
    }

    @Override
    public List<ReviewItem> reviewItems(
            OrganizationId organization, ReviewId review, ReviewItemKind kind, Optional<Position> after, int most) {
        Range all = Range.of(organization.value(), review.value(), kind);
        Optional<Key> end = after.map(
                position -> Key.of(organization.value(), review.value(), kind, position.key(), position.id()));
        return page(source.get().reviewItems, Tables.REVIEW_ITEMS_BY_KIND, false, all, end)
                .limit(most)
                .toList();
    }

    private static Organization of(Tables tables, OrganizationId organization) {
        return tables.organizations.get(organization.value()).orElseThrow();
    }

    @Override
    public List<Entry> journal(Stream stream, long before, int most) {
        return source.get()
                .journal
                .descending(Range.of(stream.kind(), stream.id()).before(Tables.journalKey(stream, before)))
                .limit(most)
                .toList();
    }

    @Override
    public List<Entry> history(Stream stream, Line.Subject kind, UUID subject, long before, int most) {
        Range all = Range.of(stream.kind(), stream.id(), kind, subject);
        Key end = Key.of(stream.kind(), stream.id(), kind, subject, before);
        return page(source.get().journal, Tables.ENTRIES_BY_SUBJECT, true, all, Optional.of(end))
                .limit(most)
                .toList();
    }

    @Override
    public List<FeedEntry> feed(long after, int most) {
        Tables tables = source.get();
        return tables.feed
                .ascending(after + 1, Long.MAX_VALUE)
                .limit(most)
                .map(told -> new FeedEntry(told.position(), tables.current(told.entry())))
                .toList();
    }

    private static Range range(MemberCriteria criteria, UUID id) {
        Range all = criteria.role()
                .map(role -> withPrefix(criteria.prefix(), id, role))
                .orElseGet(() -> withPrefix(criteria.prefix(), id));
        return criteria.inactiveSince()
                .map(since -> all.before(Key.of(id, since)))
                .orElse(all);
    }

    private static Comparable<?> key(MemberCriteria criteria, Position position) {
        return criteria.order() == MemberCriteria.Order.ACTIVITY ? Instant.parse(position.key()) : position.key();
    }

    private static Index<Member> index(MemberCriteria criteria) {
        if (criteria.role().isPresent()) {
            return Tables.MEMBERS_BY_ROLE;
        }
        boolean presentOnly = !criteria.statuses().contains(MemberStatus.REMOVED);
        return switch (criteria.order()) {
            case NAME -> presentOnly ? Tables.PRESENT_BY_NAME : Tables.MEMBERS_BY_NAME;
            case ADDRESS -> presentOnly ? Tables.PRESENT_BY_ADDRESS : Tables.MEMBERS_BY_ADDRESS;
            case ACTIVITY -> presentOnly ? Tables.PRESENT_BY_ACTIVITY : Tables.MEMBERS_BY_ACTIVITY;
        };
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
