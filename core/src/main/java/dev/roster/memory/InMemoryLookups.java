package dev.roster.memory;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.Suppression;
import dev.roster.id.DeliveryId;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.journal.Entry;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.member.OwnershipOffer;
import dev.roster.organization.Organization;
import dev.roster.port.Credential;
import dev.roster.port.KeptCatalog;
import dev.roster.port.Link;
import dev.roster.port.LinkPurpose;
import dev.roster.port.Lookups;
import dev.roster.port.OrganizationRevisions;
import dev.roster.port.PersonalMail;
import dev.roster.port.Revisions;
import dev.roster.port.Side;
import dev.roster.review.Review;
import dev.roster.role.RoleDefinition;
import dev.roster.user.EmailAddress;
import dev.roster.user.Identity;
import dev.roster.user.User;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Each look-up takes the tables once, so that all it reads is of one moment. */
final class InMemoryLookups implements Lookups {

    private final Supplier<Tables> source;

    InMemoryLookups(Supplier<Tables> source) {
        this.source = source;
    }

    @Override
    public Map<OrganizationId, Organization> organizations(Collection<OrganizationId> ids) {
        Tables tables = source.get();
        return Tables.found(ids, id -> tables.organizations.get(id.value()));
    }

    @Override
    public Map<RoleId, RoleDefinition> roles(OrganizationId organization, Collection<RoleId> roles) {
        Tables tables = source.get();
        return Tables.found(roles, role -> tables.roles.get(organization.value(), role.value()));
    }

    @Override
    public Optional<Membership> membership(OrganizationId organization, UserId user) {
        return Optional.ofNullable(memberships(organization, List.of(user)).get(user));
    }

    @Override
    public Map<UserId, Membership> memberships(OrganizationId organization, Collection<UserId> users) {
        Tables tables = source.get();
        return Tables.found(
                users,
                user -> tables.organizations.get(organization.value()).map(there -> {
                    Optional<Member> member = tables.members.get(organization.value(), user.value());
                    return new Membership(there, member, tables.rolesOf(member));
                }));
    }

    @Override
    public Map<OrganizationId, OrganizationRevisions> revisions(Collection<OrganizationId> organizations) {
        Tables tables = source.get();
        return Tables.found(
                organizations,
                id -> tables.organizations
                        .get(id.value())
                        .map(there -> new OrganizationRevisions(there.revision(), there.rightsRevision())));
    }

    @Override
    public Map<OrganizationId, Set<UserId>> revisedSince(Map<OrganizationId, Long> since, int most) {
        Tables tables = source.get();
        return since.entrySet().stream()
                .flatMap(each -> tables.members.ascending(
                        Tables.MEMBERS_BY_REVISION,
                        new Range(
                                Key.of(each.getKey().value(), each.getValue()).end(),
                                Key.of(each.getKey().value()).end())))
                .limit(most)
                .collect(Collectors.groupingBy(
                        Member::organization, Collectors.mapping(Member::user, Collectors.toSet())));
    }

    @Override
    public Optional<Revisions> revisions(OrganizationId organization, UserId user) {
        Tables tables = source.get();
        return tables.members.get(organization.value(), user.value()).map(member -> {
            Organization there = tables.organizations.get(organization.value()).orElseThrow();
            User who = tables.users.get(user.value()).orElseThrow();
            return new Revisions(
                    who.status(),
                    who.authVersion(),
                    there.status(),
                    there.rightsRevision(),
                    member.status(),
                    member.revision());
        });
    }

    @Override
    public Optional<OrganizationId> lastEntered(UserId user) {
        Tables tables = source.get();
        return Optional.ofNullable(tables.lastEntered.get(user))
                .filter(last -> tables.organizations
                        .get(last.value())
                        .filter(Organization::isActive)
                        .isPresent())
                .filter(last -> tables.members
                        .get(last.value(), user.value())
                        .filter(member -> member.status() == MemberStatus.ACTIVE)
                        .isPresent());
    }

    @Override
    public Optional<OwnershipOffer> ownershipOffer(OrganizationId organization) {
        return Optional.ofNullable(source.get().ownershipOffers.get(organization));
    }

    @Override
    public Map<UserId, User> users(Collection<UserId> ids) {
        Tables tables = source.get();
        return Tables.found(ids, id -> tables.users.get(id.value()));
    }

    @Override
    public Map<EmailAddress, User> usersByAddress(Collection<EmailAddress> addresses) {
        Tables tables = source.get();
        return Tables.found(addresses, address -> tables.users.find(Tables.USER_BY_ADDRESS, address.canonical()));
    }

    @Override
    public Map<String, User> usersByReference(Collection<String> references) {
        Tables tables = source.get();
        return Tables.found(references, reference -> tables.users.find(Tables.USER_BY_REFERENCE, reference));
    }

    @Override
    public Optional<Credential> credential(EmailAddress address) {
        Tables tables = source.get();
        return tables.users
                .find(Tables.USER_BY_ADDRESS, address.canonical())
                .map(user -> new Credential(user, Optional.ofNullable(tables.passwords.get(user.id()))));
    }

    @Override
    public Optional<User> userOf(Identity identity) {
        Tables tables = source.get();
        return tables.identities
                .get(identity.issuer(), identity.subject())
                .flatMap(linked -> tables.users.get(linked.user().value()));
    }

    @Override
    public List<Identity> identities(UserId user) {
        return source.get().identitiesOf(user);
    }

    @Override
    public Map<InvitationId, Invitation> invitations(OrganizationId organization, Collection<InvitationId> ids) {
        Tables tables = source.get();
        return Tables.found(ids, id -> tables.invitations.get(organization.value(), id.value()));
    }

    @Override
    public Optional<Review> review(OrganizationId organization, ReviewId id) {
        return source.get().reviews.get(organization.value(), id.value());
    }

    @Override
    public Optional<Delivery> delivery(DeliveryId id) {
        return source.get().deliveries.get(id.value());
    }

    @Override
    public Map<DeliveryId, Invitation> invitationsOf(Collection<Delivery> deliveries) {
        Tables tables = source.get();
        return about(deliveries, (organization, subject) -> tables.invitations.get(organization.value(), subject));
    }

    @Override
    public Map<DeliveryId, Member> membersOf(Collection<Delivery> deliveries) {
        Tables tables = source.get();
        return about(deliveries, (organization, subject) -> tables.members.get(organization.value(), subject));
    }

    @Override
    public Map<DeliveryId, OwnershipOffer> ownershipOffersOf(Collection<Delivery> deliveries) {
        Tables tables = source.get();
        return about(
                deliveries,
                (organization, subject) -> Optional.ofNullable(tables.ownershipOffers.get(organization))
                        .filter(offer -> offer.receiver().value().equals(subject)));
    }

    private static <T> Map<DeliveryId, T> about(
            Collection<Delivery> deliveries, BiFunction<OrganizationId, UUID, Optional<T>> lookup) {
        Map<DeliveryId, T> found = new HashMap<>();
        for (Delivery delivery : deliveries) {
            delivery.organization()
                    .flatMap(organization -> lookup.apply(organization, delivery.subject()))
                    .ifPresent(subject -> found.put(delivery.id(), subject));
        }
        return found;
    }

    @Override
    public Map<DeliveryId, Suppression> suppressionsOf(Collection<Delivery> deliveries) {
        Tables tables = source.get();
        Map<DeliveryId, Suppression> found = new HashMap<>();
        invitationsOf(deliveries)
                .forEach((mail, invitation) -> tables.suppressions
                        .get(
                                invitation.organization().value(),
                                invitation.address().canonical())
                        .ifPresent(suppression -> found.put(mail, suppression)));
        return found;
    }

    @Override
    public Map<DeliveryId, PersonalMail> personalMails(Collection<DeliveryId> ids) {
        Tables tables = source.get();
        return Tables.found(ids, id -> tables.personalMails.get(id.value()));
    }

    @Override
    public long numberAt(Stream stream, Instant at) {
        Table<Entry> journal = source.get().journal;
        long number = journal.descending(
                        Tables.ENTRIES_BY_TIME,
                        new Range(
                                Key.of(stream.kind(), stream.id()),
                                Key.of(stream.kind(), stream.id(), at).end()))
                .findFirst()
                .map(Entry::number)
                .orElse(0L);
        while (number > 0
                && journal.get(stream.kind(), stream.id(), number + 1)
                        .filter(next -> !next.at().isAfter(at))
                        .isPresent()) {
            number++;
        }
        return number;
    }

    @Override
    public List<Line> newestLines(Stream stream, long number, Collection<Side> sides) {
        Table<Entry> journal = source.get().journal;
        return sides.stream()
                .flatMap(side -> newestLine(journal, stream, number, side).stream())
                .toList();
    }

    private static Optional<Line> newestLine(Table<Entry> journal, Stream stream, long number, Side side) {
        Key first = Key.of(stream.kind(), stream.id(), side.subject(), side.id(), side.facet());
        Key last = Key.of(stream.kind(), stream.id(), side.subject(), side.id(), side.facet(), number);
        return journal.descending(Tables.ENTRIES_BY_SIDE, new Range(first, last.end()))
                .findFirst()
                .flatMap(entry -> entry.lines().stream()
                        .filter(line -> Side.of(line).equals(side))
                        .reduce((one, other) -> other));
    }

    @Override
    public Optional<KeptCatalog> catalogAt(Instant at) {
        SortedTable<Long, KeptCatalog> catalogs = source.get().catalogs;
        return catalogs.descending(0L, Long.MAX_VALUE)
                .filter(each -> !each.at().isAfter(at))
                .findFirst()
                .or(() -> catalogs.ascending(0L, Long.MAX_VALUE).findFirst());
    }

    @Override
    public Optional<Link> link(LinkPurpose purpose, String hash) {
        return source.get().links.get(hash).filter(link -> link.purpose() == purpose);
    }
}
