package dev.roster.jdbc;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.Suppression;
import dev.roster.id.DeliveryId;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.member.OwnershipOffer;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
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
import dev.roster.user.UserStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

final class JdbcLookups implements Lookups {

    private static final String ORGANIZATIONS = OrganizationRow.TABLE.select("o");
    private static final String USERS = UserRow.TABLE.select("u");
    private static final String PERSONAL_MAILS = PersonalMailRow.TABLE.select("p");
    private static final String LINKS = LinkRow.TABLE.select("l");

    private static final String REVISIONS = "SELECT u.status, u.auth_version, o.status, o.rights_revision, m.status,"
            + " m.revision FROM roster_member m JOIN roster_organization o ON o.id = m.organization_id"
            + " JOIN roster_user u ON u.id = m.user_id WHERE m.organization_id = ? AND m.user_id = ?";

    private static final String LAST_ENTERED = "SELECT u.last_organization FROM roster_user u"
            + " JOIN roster_member m ON m.organization_id = u.last_organization AND m.user_id = u.id"
            + " AND m.status = 'ACTIVE' JOIN roster_organization o ON o.id = m.organization_id AND o.status = 'ACTIVE'"
            + " WHERE u.id = ?";

    private static final String MAIL = DeliveryRow.TABLE.select("d") + "WHERE d.id = ?";

    /** By way of the mail, whose key is one column: a list of pairs is not read along an index everywhere. */
    private static final String INVITATIONS_OF = "SELECT d.id, " + InvitationRow.TABLE.columnsOf("i")
            + " FROM roster_delivery d JOIN roster_invitation i ON i.organization_id = d.organization_id"
            + " AND i.id = d.subject WHERE d.id IN ()";

    private static final String MEMBERS_OF = "SELECT d.id, " + MemberRow.TABLE.columnsOf("m")
            + " FROM roster_delivery d JOIN roster_member m ON m.organization_id = d.organization_id"
            + " AND m.user_id = d.subject WHERE d.id IN ()";

    private static final String OWNERSHIP_OFFERS_OF = "SELECT d.id, " + OwnershipOfferRow.TABLE.columnsOf("f")
            + " FROM roster_delivery d JOIN roster_ownership_offer f ON f.organization_id = d.organization_id"
            + " AND f.receiver = d.subject WHERE d.id IN ()";

    private static final String SUPPRESSIONS_OF = "SELECT d.id, " + SuppressionRow.TABLE.columnsOf("s")
            + " FROM roster_delivery d JOIN roster_invitation i ON i.organization_id = d.organization_id"
            + " AND i.id = d.subject JOIN roster_suppression s ON s.organization_id = i.organization_id"
            + " AND s.address_key = i.address_key WHERE d.id IN ()";

    private static final String CREDENTIAL = "SELECT " + UserRow.TABLE.columnsOf("u") + ", c.password_hash"
            + " FROM roster_user u LEFT JOIN roster_credential c ON c.user_id = u.id WHERE u.address_key = ?";

    private static final String USER_OF = "SELECT " + UserRow.TABLE.columnsOf("u")
            + " FROM roster_identity y JOIN roster_user u ON u.id = y.user_id WHERE y.issuer = ? AND y.subject = ?";

    private final Sessions sessions;

    JdbcLookups(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Map<OrganizationId, Organization> organizations(Collection<OrganizationId> ids) {
        return sessions
                .read(session -> session.listIn(
                        ORGANIZATIONS + "WHERE o.id IN ()",
                        List.of(),
                        ids.stream().map(OrganizationId::value).toList(),
                        OrganizationRow::read))
                .stream()
                .collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    @Override
    public Map<RoleId, RoleDefinition> roles(OrganizationId organization, Collection<RoleId> roles) {
        return sessions.read(session -> JdbcRoles.found(session, organization, roles, ""));
    }

    @Override
    public Optional<Membership> membership(OrganizationId organization, UserId user) {
        return Optional.ofNullable(memberships(organization, List.of(user)).get(user));
    }

    @Override
    public Map<UserId, Membership> memberships(OrganizationId organization, Collection<UserId> users) {
        return sessions.read(session -> AccessReads.memberships(session, organization, users));
    }

    @Override
    public Map<OrganizationId, OrganizationRevisions> revisions(Collection<OrganizationId> organizations) {
        return sessions.read(session -> AccessReads.revisions(session, organizations));
    }

    @Override
    public Map<OrganizationId, Set<UserId>> revisedSince(Map<OrganizationId, Long> since, int most) {
        return sessions.read(session -> AccessReads.revisedSince(session, since, most));
    }

    @Override
    public Optional<Revisions> revisions(OrganizationId organization, UserId user) {
        return sessions.read(session -> session.find(
                REVISIONS,
                List.of(organization.value(), user.value()),
                row -> new Revisions(
                        row.constant(UserStatus.class),
                        row.number(),
                        row.constant(OrganizationStatus.class),
                        row.number(),
                        row.constant(MemberStatus.class),
                        row.number())));
    }

    @Override
    public Optional<OrganizationId> lastEntered(UserId user) {
        return sessions.read(session -> session.find(LAST_ENTERED, List.of(user.value()), Row::id))
                .map(OrganizationId::new);
    }

    @Override
    public Optional<OwnershipOffer> ownershipOffer(OrganizationId organization) {
        return sessions.read(session ->
                session.find(JdbcOwnershipOffers.FIND, List.of(organization.value()), OwnershipOfferRow::read));
    }

    @Override
    public Map<UserId, User> users(Collection<UserId> ids) {
        return sessions
                .read(session -> session.listIn(
                        USERS + "WHERE u.id IN ()",
                        List.of(),
                        ids.stream().map(UserId::value).toList(),
                        UserRow::read))
                .stream()
                .collect(Collectors.toMap(User::id, Function.identity()));
    }

    @Override
    public Map<EmailAddress, User> usersByAddress(Collection<EmailAddress> addresses) {
        return sessions
                .read(session -> session.listIn(
                        USERS + "WHERE u.address_key IN ()", List.of(), Key.of(addresses), UserRow::read))
                .stream()
                .collect(Collectors.toMap(User::address, Function.identity()));
    }

    @Override
    public Map<String, User> usersByReference(Collection<String> references) {
        return sessions
                .read(session ->
                        session.listIn(JdbcUsers.BY_REFERENCES, List.of(), Key.ofAll(references), UserRow::read))
                .stream()
                .collect(Collectors.toMap(user -> user.hostReference().orElseThrow(), Function.identity()));
    }

    @Override
    public Optional<Credential> credential(EmailAddress address) {
        return sessions.read(
                session -> session.find(CREDENTIAL, List.of(new Key(address.canonical())), CredentialRow::read));
    }

    @Override
    public Optional<User> userOf(Identity identity) {
        return sessions.read(session ->
                session.find(USER_OF, List.of(new Key(identity.issuer()), new Key(identity.subject())), UserRow::read));
    }

    @Override
    public List<Identity> identities(UserId user) {
        return sessions.read(session -> session.list(JdbcIdentities.OF, List.of(user.value()), IdentityRow::read));
    }

    @Override
    public Map<InvitationId, Invitation> invitations(OrganizationId organization, Collection<InvitationId> ids) {
        return sessions.read(session -> JdbcInvitations.found(session, organization, ids, ""));
    }

    @Override
    public Optional<Review> review(OrganizationId organization, ReviewId id) {
        return sessions.read(
                session -> session.find(JdbcReviews.FIND, List.of(organization.value(), id.value()), ReviewRow::read));
    }

    @Override
    public Optional<Delivery> delivery(DeliveryId id) {
        return sessions.read(session -> session.find(MAIL, List.of(id.value()), DeliveryRow::read));
    }

    @Override
    public Map<DeliveryId, Invitation> invitationsOf(Collection<Delivery> deliveries) {
        return about(deliveries, INVITATIONS_OF, InvitationRow::read);
    }

    @Override
    public Map<DeliveryId, Member> membersOf(Collection<Delivery> deliveries) {
        return about(deliveries, MEMBERS_OF, MemberRow::read);
    }

    @Override
    public Map<DeliveryId, OwnershipOffer> ownershipOffersOf(Collection<Delivery> deliveries) {
        return about(deliveries, OWNERSHIP_OFFERS_OF, OwnershipOfferRow::read);
    }

    private <T> Map<DeliveryId, T> about(Collection<Delivery> deliveries, String select, RowReader<T> subject) {
        return sessions
                .read(session -> session.listIn(
                        select,
                        List.of(),
                        deliveries.stream().map(each -> each.id().value()).toList(),
                        row -> Map.entry(new DeliveryId(row.id()), subject.read(row))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<DeliveryId, Suppression> suppressionsOf(Collection<Delivery> deliveries) {
        return sessions
                .read(session -> session.listIn(
                        SUPPRESSIONS_OF,
                        List.of(),
                        deliveries.stream().map(each -> each.id().value()).toList(),
                        row -> Map.entry(new DeliveryId(row.id()), SuppressionRow.read(row))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<DeliveryId, PersonalMail> personalMails(Collection<DeliveryId> ids) {
        return sessions
                .read(session -> session.listIn(
                        PERSONAL_MAILS + "WHERE p.id IN ()",
                        List.of(),
                        ids.stream().map(DeliveryId::value).toList(),
                        PersonalMailRow::read))
                .stream()
                .collect(Collectors.toMap(PersonalMail::id, Function.identity()));
    }

    @Override
    public long numberAt(Stream stream, Instant at) {
        return sessions.read(session -> new JournalAsked(session, stream).numberAt(at));
    }

    @Override
    public List<Line> newestLines(Stream stream, long number, Collection<Side> sides) {
        return sessions.read(session -> new JournalAsked(session, stream).newestLines(number, sides));
    }

    @Override
    public Optional<KeptCatalog> catalogAt(Instant at) {
        return sessions.read(session -> JdbcJournal.catalogAt(session, at));
    }

    @Override
    public Optional<Link> link(LinkPurpose purpose, String hash) {
        return sessions.read(session -> session.find(
                LINKS + "WHERE l.token_hash = ? AND l.purpose = ?", List.of(hash, purpose), LinkRow::read));
    }
}
