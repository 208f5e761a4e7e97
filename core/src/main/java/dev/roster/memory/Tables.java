package dev.roster.memory;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.Suppression;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Entry;
import dev.roster.journal.FeedEntry;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.OwnershipOffer;
import dev.roster.organization.Organization;
import dev.roster.port.Allowance;
import dev.roster.port.KeptCatalog;
import dev.roster.port.Link;
import dev.roster.port.PersonalMail;
import dev.roster.port.ReviewItemKind;
import dev.roster.review.Review;
import dev.roster.review.ReviewItem;
import dev.roster.role.RoleDefinition;
import dev.roster.user.Identity;
import dev.roster.user.User;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All that is stored. A transaction changes a copy, which costs nothing; what is committed is never changed again. */
final class Tables {

    static final Index<Organization> ORGANIZATION_BY_REFERENCE =
            Index.unique(organization -> organization.hostReference().map(Key::of));

    static final Index<User> USER_BY_ADDRESS =
            Index.unique(user -> Optional.of(Key.of(user.address().canonical())));
    static final Index<User> USER_BY_REFERENCE =
            Index.unique(user -> user.hostReference().map(Key::of));

    static final Index<LinkedIdentity> IDENTITIES_BY_USER = Index.unique(linked -> Optional.of(Key.of(
            linked.user().value(), linked.identity().issuer(), linked.identity().subject())));

    static final Index<PersonalMail> PERSONAL_MAIL_BY_KIND = Index.unique(mail ->
            Optional.of(Key.of(mail.user().value(), mail.kind(), mail.to().value())));

    static final Index<PersonalMail> PERSONAL_MAIL_BY_EXPIRY =
            Index.unique(mail -> Optional.of(Key.of(mail.expiresAt(), mail.id().value())));

    static final Index<RoleDefinition> ROLE_BY_NAME =
            Index.unique(role -> Optional.of(Key.of(role.organization().value(), role.nameKey())));

    static final Index<Member> MEMBERS_BY_NAME = Index.by(Tables::byName);
    static final Index<Member> PRESENT_BY_NAME = Index.byEach(ifPresent(Tables::byName));
    static final Index<Member> MEMBERS_BY_ADDRESS = Index.by(Tables::byAddress);
    static final Index<Member> PRESENT_BY_ADDRESS = Index.byEach(ifPresent(Tables::byAddress));
    static final Index<Member> MEMBERS_BY_ACTIVITY = Index.by(Tables::byActivity);
    static final Index<Member> PRESENT_BY_ACTIVITY = Index.byEach(ifPresent(Tables::byActivity));
    static final Index<Member> MEMBERS_BY_ROLE = Index.byEach(member -> {
        String name = member.name().sortKey();
        return member.rights().roles().stream()
                .map(role -> Key.of(
                        member.organization().value(), role, name, member.user().value()))
                .toList();
    });
    static final Index<Member> ACTIVE_BY_ROLE = Index.byEach(member -> member.status() != MemberStatus.ACTIVE
            ? List.of()
            : member.rights().roles().stream()
                    .map(role -> byNameIn(member, role))
                    .toList());
    /** By each switch and each assigned resource, as they are written: no switch is written like a resource. */
    static final Index<Member> ACTIVE_BY_HELD = Index.byEach(member -> member.status() != MemberStatus.ACTIVE
            ? List.of()
            : java.util.stream.Stream.concat(member.rights().switches().stream(), member.rights().assigned().stream())
                    .map(held -> byNameIn(member, held.toString()))
                    .toList());

    static final Index<Member> MEMBERS_BY_USER = Index.by(
            member -> Key.of(member.user().value(), member.organization().value()));

    static final Index<Member> MEMBERS_BY_REVISION = Index.by(member -> Key.of(
            member.organization().value(), member.revision(), member.user().value()));
    static final Index<Member> MEMBERS_BY_STATUS = Index.by(member ->
            Key.of(member.user().value(), member.status(), member.organization().value()));
    static final Index<Member> MEMBERS_BY_CHANGE = Index.by(member -> Key.of(
            member.user().value(),
            member.status(),
            member.statusSince(),
            member.organization().value()));

    static final Index<Invitation> OPEN_AT_ADDRESS = Index.unique(invitation -> ifOpen(
            invitation, invitation.organization().value(), invitation.address().canonical()));
    static final Index<Invitation> OPEN_BY_AGE = Index.unique(invitation -> ifOpen(
            invitation, invitation.organization().value(), invitation.id().value()));
    static final Index<Invitation> CLOSED_BY_AGE = Index.unique(invitation -> isOpen(invitation)
            ? Optional.empty()
            : Optional.of(
                    Key.of(invitation.organization().value(), invitation.id().value())));
    static final Index<Invitation> OPEN_EVERYWHERE = Index.unique(invitation -> ifOpen(
            invitation,
            invitation.address().canonical(),
            invitation.id().value(),
            invitation.organization().value()));
    static final Index<Invitation> INVITATIONS_BY_ADDRESS = Index.unique(invitation -> ifNotErased(
            invitation,
            invitation.address().canonical(),
            invitation.id().value(),
            invitation.organization().value()));
    static final Index<Invitation> INVITATIONS_BY_ACCEPTOR = Index.unique(invitation -> invitation
            .acceptedBy()
            .flatMap(user -> ifNotErased(
                    invitation,
                    user.value(),
                    invitation.id().value(),
                    invitation.organization().value())));
    static final Index<Invitation> OPEN_BY_INVITER =
            Index.unique(invitation -> invitation.inviter() instanceof Actor.Member inviter
                    ? ifOpen(
                            invitation,
                            invitation.organization().value(),
                            inviter.user().value(),
                            invitation.id().value())
                    : Optional.empty());
    static final Index<Invitation> OPEN_BY_ROLE = Index.byEach(invitation -> !isOpen(invitation)
            ? List.of()
            : invitation.terms().rights().roles().stream()
                    .map(role -> Key.of(
                            invitation.organization().value(),
                            role,
                            invitation.id().value()))
                    .toList());
    static final Index<Invitation> INVITATIONS_BY_REQUEST = Index.unique(invitation -> invitation
            .requestKey()
            .map(key -> Key.of(
                    invitation.organization().value(), key, invitation.id().value())));
    static final Index<Invitation> SEATS_BY_EXPIRY = Index.unique(invitation -> invitation.holdsSeat()
            ? ifOpen(
                    invitation,
                    invitation.organization().value(),
                    invitation.expiresAt(),
                    invitation.id().value())
            : Optional.empty());

    static final Index<Link> LINKS_BY_ORGANIZATION =
            Index.unique(link -> link.organization().map(organization -> Key.of(organization.value(), link.hash())));

    static final Index<Link> PERSONAL_LINKS =
            Index.unique(link -> link.organization().isPresent() ? Optional.empty() : Optional.of(Key.of(link.hash())));

    static final Index<Delivery> WAITING_BY_TIME = Index.unique(
            delivery -> dueAt(delivery).map(due -> Key.of(due, delivery.id().value())));
    static final Index<Delivery> PERSONAL_BY_SUBJECT =
            Index.unique(delivery -> delivery.organization().isPresent()
                    ? Optional.empty()
                    : Optional.of(Key.of(delivery.subject(), delivery.id().value())));
    static final Index<Delivery> DELIVERIES_BY_SUBJECT = Index.unique(delivery -> delivery.organization()
            .map(organization -> Key.of(
                    organization.value(),
                    delivery.subject(),
                    delivery.generation(),
                    delivery.id().value())));

    static final Index<Suppression> SUPPRESSIONS_BY_ADDRESS = Index.by(suppression ->
            Key.of(suppression.address().canonical(), suppression.organization().value()));

    static final Index<Allowance> ALLOWANCES_BY_END =
            Index.unique(allowance -> Optional.of(Key.of(allowance.until(), allowance.key())));
    /** Each item twice: among all, and among those of its kind. */
    static final Index<ReviewItem> REVIEW_ITEMS_BY_KIND = Index.byEach(
            item -> List.of(reviewItemKey(item, ReviewItemKind.ALL), reviewItemKey(item, ReviewItemKind.of(item))));

    static final Index<ReviewItem> REVIEW_ITEMS_BY_USER = Index.by(item -> Key.of(
            item.organization().value(), item.user().value(), item.review().value()));

    static final Index<Entry> ENTRIES_BY_SUBJECT = Index.byEach(entry -> entry.lines().stream()
            .map(line -> Key.of(entry.stream().kind(), entry.stream().id(), line.subject(), line.id(), entry.number()))
            .distinct()
            .toList());

    static final Index<Entry> ENTRIES_BY_TIME = Index.unique(
            entry -> Optional.of(Key.of(entry.stream().kind(), entry.stream().id(), entry.at(), entry.number())));
    static final Index<Entry> ENTRIES_BY_SIDE = Index.byEach(entry -> entry.lines().stream()
            .map(line -> Key.of(
                    entry.stream().kind(),
                    entry.stream().id(),
                    line.subject(),
                    line.id(),
                    line.facet(),
                    entry.number()))
            .distinct()
            .toList());

    Table<Organization> organizations =
            Table.empty(row -> Key.of(row.id().value()), List.of(ORGANIZATION_BY_REFERENCE));
    Table<User> users = Table.empty(row -> Key.of(row.id().value()), List.of(USER_BY_ADDRESS, USER_BY_REFERENCE));
    SortedTable<UserId, String> passwords = SortedTable.empty();
    Table<LinkedIdentity> identities =
            Table.empty(row -> Key.of(row.identity().issuer(), row.identity().subject()), List.of(IDENTITIES_BY_USER));
    Table<PersonalMail> personalMails =
            Table.empty(row -> Key.of(row.id().value()), List.of(PERSONAL_MAIL_BY_KIND, PERSONAL_MAIL_BY_EXPIRY));
    Table<RoleDefinition> roles =
            Table.empty(row -> Key.of(row.organization().value(), row.id().value()), List.of(ROLE_BY_NAME));
    Table<Member> members = Table.empty(
            row -> Key.of(row.organization().value(), row.user().value()),
            List.of(
                    MEMBERS_BY_NAME,
                    PRESENT_BY_NAME,
                    MEMBERS_BY_ADDRESS,
                    PRESENT_BY_ADDRESS,
                    MEMBERS_BY_ACTIVITY,
                    PRESENT_BY_ACTIVITY,
                    MEMBERS_BY_ROLE,
                    ACTIVE_BY_ROLE,
                    ACTIVE_BY_HELD,
                    MEMBERS_BY_USER,
                    MEMBERS_BY_STATUS,
                    MEMBERS_BY_CHANGE,
                    MEMBERS_BY_REVISION));
    SortedTable<UserId, OrganizationId> lastEntered = SortedTable.empty();
    SortedTable<OrganizationId, OwnershipOffer> ownershipOffers = SortedTable.empty();
    Table<Invitation> invitations = Table.empty(
            row -> Key.of(row.organization().value(), row.id().value()),
            List.of(
                    OPEN_AT_ADDRESS,
                    OPEN_BY_AGE,
                    CLOSED_BY_AGE,
                    OPEN_EVERYWHERE,
                    INVITATIONS_BY_ADDRESS,
                    INVITATIONS_BY_ACCEPTOR,
                    OPEN_BY_INVITER,
                    OPEN_BY_ROLE,
                    INVITATIONS_BY_REQUEST,
                    SEATS_BY_EXPIRY));
    Table<Link> links = Table.empty(row -> Key.of(row.hash()), List.of(LINKS_BY_ORGANIZATION, PERSONAL_LINKS));
    Table<Delivery> deliveries = Table.empty(
            row -> Key.of(row.id().value()), List.of(WAITING_BY_TIME, DELIVERIES_BY_SUBJECT, PERSONAL_BY_SUBJECT));
    Table<Suppression> suppressions = Table.empty(
            row -> Key.of(row.organization().value(), row.address().canonical()), List.of(SUPPRESSIONS_BY_ADDRESS));
    Table<Allowance> allowances = Table.empty(row -> Key.of(row.key()), List.of(ALLOWANCES_BY_END));
    Table<Review> reviews =
            Table.empty(row -> Key.of(row.organization().value(), row.id().value()), List.of());
    Table<ReviewItem> reviewItems = Table.empty(
            row -> Key.of(
                    row.organization().value(), row.review().value(), row.user().value()),
            List.of(REVIEW_ITEMS_BY_KIND, REVIEW_ITEMS_BY_USER));
    Table<Entry> journal = Table.empty(
            row -> journalKey(row.stream(), row.number()),
            List.of(ENTRIES_BY_SUBJECT, ENTRIES_BY_TIME, ENTRIES_BY_SIDE));
    SortedTable<Key, Entry> unpublished = SortedTable.empty();
    SortedTable<Long, FeedEntry> feed = SortedTable.empty();
    SortedTable<Long, KeptCatalog> catalogs = SortedTable.empty();

    /** The organizations that this transaction has locked, with the revision it gave. None in what is committed. */
    SortedTable<OrganizationId, Long> locked = SortedTable.empty();

    /** The users that this transaction has locked, with the revision it gave. None in what is committed. */
    SortedTable<UserId, Long> lockedUsers = SortedTable.empty();

    Tables copy() {
        Tables copy = committed();
        copy.locked = locked;
        copy.lockedUsers = lockedUsers;
        return copy;
    }

    /** What of this is to be there for others: all but the locks. */
    Tables committed() {
        Tables copy = new Tables();
        copy.organizations = organizations;
        copy.users = users;
        copy.passwords = passwords;
        copy.identities = identities;
        copy.personalMails = personalMails;
        copy.roles = roles;
        copy.members = members;
        copy.lastEntered = lastEntered;
        copy.ownershipOffers = ownershipOffers;
        copy.invitations = invitations;
        copy.links = links;
        copy.deliveries = deliveries;
        copy.suppressions = suppressions;
        copy.allowances = allowances;
        copy.reviews = reviews;
        copy.reviewItems = reviewItems;
        copy.journal = journal;
        copy.unpublished = unpublished;
        copy.feed = feed;
        copy.catalogs = catalogs;
        return copy;
    }

    /** What is kept elsewhere, as tables. */
    static Tables of(Collection<Row> kept) {
        Tables tables = new Tables();
        for (Row row : kept) {
            Shelf.of(row.kind()).adding().accept(tables, row);
        }
        return tables;
    }

    /** Deletes some of what hangs on an organization. A new table of what is in an organization stands here too. */
    int erase(OrganizationId organization, int most) {
        Range there = Range.of(organization.value());
        List<Link> itsLinks = some(links.ascending(LINKS_BY_ORGANIZATION, there), most);
        List<Delivery> itsMails = some(deliveries.ascending(DELIVERIES_BY_SUBJECT, there), most);
        List<Suppression> itsSuppressions = some(suppressions.ascending(there), most);
        List<Invitation> itsInvitations = some(invitations.ascending(there), most);
        List<Member> itsMembers = some(members.ascending(there), most);
        List<RoleDefinition> itsRoles = some(roles.ascending(there), most);
        List<ReviewItem> itsReviewItems = some(reviewItems.ascending(there), most);
        List<Review> itsReviews = some(reviews.ascending(there), most);
        links = links.without(itsLinks);
        deliveries = deliveries.without(itsMails);
        suppressions = suppressions.without(itsSuppressions);
        invitations = invitations.without(itsInvitations);
        members = members.without(itsMembers);
        roles = roles.without(itsRoles);
        reviewItems = reviewItems.without(itsReviewItems);
        reviews = reviews.without(itsReviews);
        ownershipOffers = ownershipOffers.without(organization);
        return itsLinks.size()
                + itsMails.size()
                + itsSuppressions.size()
                + itsInvitations.size()
                + itsMembers.size()
                + itsRoles.size()
                + itsReviewItems.size()
                + itsReviews.size();
    }

    private static <R> List<R> some(java.util.stream.Stream<R> rows, int most) {
        return rows.limit(most).toList();
    }

    /** What there is of many, by what it was looked for. */
    static <K, V> Map<K, V> found(Collection<K> keys, Function<K, Optional<V>> lookup) {
        Map<K, V> found = new HashMap<>();
        for (K key : keys) {
            lookup.apply(key).ifPresent(value -> found.put(key, value));
        }
        return found;
    }

    /** An entry as it is now: its texts may have been erased. */
    Entry current(Entry entry) {
        return journal.get(entry.stream().kind(), entry.stream().id(), entry.number())
                .orElseThrow();
    }

    List<Identity> identitiesOf(UserId user) {
        return identities
                .ascending(IDENTITIES_BY_USER, Range.of(user.value()))
                .map(LinkedIdentity::identity)
                .toList();
    }

    /** What the organization says of those of a member's roles that it defined. */
    List<RoleDefinition> rolesOf(Optional<Member> member) {
        return member.stream()
                .flatMap(holder -> holder.rights().roles().stream()
                        .flatMap(key -> RoleId.ofKey(key).stream())
                        .flatMap(id -> roles.get(holder.organization().value(), id.value()).stream()))
                .toList();
    }

    /** Whether its mail of its generation did not arrive. */
    boolean isUndelivered(Invitation invitation) {
        return deliveries
                .ascending(
                        DELIVERIES_BY_SUBJECT,
                        Range.of(
                                invitation.organization().value(),
                                invitation.id().value(),
                                invitation.generation()))
                .anyMatch(delivery -> delivery.state().isUndelivered());
    }

    static boolean isOpen(Invitation invitation) {
        return invitation.status() == InvitationStatus.PENDING;
    }

    static Key journalKey(Stream stream, long number) {
        return Key.of(stream.kind(), stream.id(), number);
    }

    private static Key reviewItemKey(ReviewItem item, ReviewItemKind kind) {
        return Key.of(
                item.organization().value(),
                item.review().value(),
                kind,
                item.sortKey(),
                item.user().value());
    }

    private static Key byName(Member member) {
        return Key.of(
                member.organization().value(),
                member.name().sortKey(),
                member.user().value());
    }

    private static Key byNameIn(Member member, String part) {
        return Key.of(
                member.organization().value(),
                part,
                member.name().sortKey(),
                member.user().value());
    }

    private static Key byAddress(Member member) {
        return Key.of(
                member.organization().value(),
                member.address().canonical(),
                member.user().value());
    }

    private static Key byActivity(Member member) {
        return Key.of(
                member.organization().value(), member.activeAt(), member.user().value());
    }

    private static Function<Member, List<Key>> ifPresent(Function<Member, Key> key) {
        return member -> member.isPresent() ? List.of(key.apply(member)) : List.of();
    }

    private static Optional<Key> ifOpen(Invitation invitation, Comparable<?>... parts) {
        return isOpen(invitation) ? Optional.of(Key.of(parts)) : Optional.empty();
    }

    private static Optional<Key> ifNotErased(Invitation invitation, Comparable<?>... parts) {
        return invitation.address().isErased() ? Optional.empty() : Optional.of(Key.of(parts));
    }

    private static Optional<Instant> dueAt(Delivery delivery) {
        if (!delivery.state().isWaiting()) {
            return Optional.empty();
        }
        return delivery.state() == DeliveryState.SENDING ? delivery.leaseUntil() : Optional.of(delivery.dueAt());
    }
}
