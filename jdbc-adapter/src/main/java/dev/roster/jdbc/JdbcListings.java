package dev.roster.jdbc;

import dev.roster.access.Rights;
import dev.roster.delivery.Delivery;
import dev.roster.delivery.Suppression;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.journal.Entry;
import dev.roster.journal.FeedEntry;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.port.InvitationCriteria;
import dev.roster.port.Listings;
import dev.roster.port.MemberCriteria;
import dev.roster.port.Position;
import dev.roster.port.ReviewItemKind;
import dev.roster.review.Review;
import dev.roster.review.ReviewItem;
import dev.roster.role.RoleDefinition;
import dev.roster.user.EmailAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

final class JdbcListings implements Listings {

    private static final String INVITATIONS = InvitationRow.TABLE.select("i");
    private static final String ROLES = RoleRow.TABLE.select("r") + "WHERE r.organization_id = ?";
    private static final String SUPPRESSIONS = SuppressionRow.TABLE.select("s") + "WHERE s.organization_id = ?";
    private static final String REVIEWS = ReviewRow.TABLE.select("v");
    private static final String REVIEW_ITEMS = ReviewItemRow.TABLE.select("t");
    private static final String MAILS = DeliveryRow.TABLE.select("d");

    private static final String NEWEST = " AND d.generation = (SELECT MAX(n.generation) FROM roster_delivery n"
            + " WHERE n.organization_id = d.organization_id AND n.subject = d.subject)";

    private static final String PLACES = "SELECT " + OrganizationRow.TABLE.columnsOf("o") + ", "
            + MemberRow.TABLE.columnsOf("m")
            + " FROM roster_member m JOIN roster_organization o ON o.id = m.organization_id WHERE m.user_id = ?";
    private static final String MEMBERSHIPS = PLACES + " AND o.status <> 'ERASED'";
    private static final String ENTERABLE = PLACES + " AND m.status = 'ACTIVE' AND o.status = 'ACTIVE'";

    private static final String INVITATIONS_TO = INVITATIONS
            + "JOIN roster_organization o ON o.id = i.organization_id WHERE i.open_key = ? AND o.status <> 'ERASED'";

    private static final String ROLES_OF = RoleRow.TABLE.select("r")
            + "JOIN roster_member_role h ON h.organization_id = r.organization_id AND h.role = r.role"
            + " WHERE h.user_id = ? AND h.organization_id IN ()";

    private final Sessions sessions;

    JdbcListings(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Member> members(
            OrganizationId organization, MemberCriteria criteria, Optional<Position> after, int most) {
        return sessions.read(session -> new MemberQuery(session, organization, criteria, after, most).list());
    }

    @Override
    public List<Member> holdingAny(OrganizationId organization, Rights any, Optional<Position> after, int most) {
        return sessions.read(session -> new HoldersQuery(session, organization, after, most).list(any));
    }

    @Override
    public List<RoleDefinition> roles(OrganizationId organization, Optional<Position> after, int most) {
        Query query = new Query(ROLES, organization.value())
                .where("r.name_key > ?", new Key(after.map(Position::key).orElse("")))
                .order(List.of("r.organization_id", "r.name_key"), false, most);
        return sessions.read(session -> session.list(query.sql(), query.parameters(), RoleRow::read));
    }

    @Override
    public List<Invitation> invitations(
            OrganizationId organization, InvitationCriteria criteria, Optional<Position> after, int most) {
        Query query = new Query(INVITATIONS).where("i.organization_id = ?", organization.value());
        if (criteria.order() == InvitationCriteria.Order.ADDRESS) {
            query.where("i.open_key > ?", new Key(after.map(Position::key).orElse("")));
            criteria.prefix().ifPresent(prefix -> query.wherePrefix("i.open_key", prefix));
            query.order(List.of("i.organization_id", "i.open_key"), false, most);
        } else if (criteria.undelivered()) {
            query.where("i.undelivered = TRUE", List.of());
            after.ifPresent(position -> query.where("i.id < ?", position.id()));
            query.order(List.of("i.organization_id", "i.undelivered", "i.id"), true, most);
        } else {
            query.where("i.is_open = ?", criteria.open());
            after.ifPresent(position -> query.where("i.id < ?", position.id()));
            query.order(List.of("i.organization_id", "i.is_open", "i.id"), true, most);
        }
        return sessions.read(session -> session.list(query.sql(), query.parameters(), InvitationRow::read));
    }

    @Override
    public Map<InvitationId, Delivery> deliveries(OrganizationId organization, Collection<InvitationId> invitations) {
        List<Delivery> found = sessions.read(session -> session.listAmong(
                MAILS,
                Among.of("d.organization_id", organization.value())
                        .and(
                                "d.subject",
                                invitations.stream().map(InvitationId::value).toList()),
                NEWEST,
                DeliveryRow::read));
        return found.stream()
                .collect(Collectors.toMap(
                        delivery -> new InvitationId(delivery.subject()),
                        delivery -> delivery,
                        (one, other) -> one.id().compareTo(other.id()) > 0 ? one : other));
    }

    @Override
    public List<Suppression> suppressions(OrganizationId organization, Optional<Position> after, int most) {
        Query query = new Query(SUPPRESSIONS, organization.value())
                .where("s.address_key > ?", new Key(after.map(Position::key).orElse("")))
                .order(List.of("s.organization_id", "s.address_key"), false, most);
        return sessions.read(session -> session.list(query.sql(), query.parameters(), SuppressionRow::read));
    }

    @Override
    public List<Membership> memberships(UserId user, Optional<OrganizationId> after, int most) {
        Query query = new Query(MEMBERSHIPS, user.value());
        after.ifPresent(organization -> query.where("m.organization_id > ?", organization.value()));
        query.order(List.of("m.user_id", "m.organization_id"), false, most);
        return places(user, query);
    }

    @Override
    public List<Membership> enterable(UserId user, Optional<OrganizationId> after, int most) {
        Query query = new Query(ENTERABLE, user.value());
        after.ifPresent(organization -> query.where("m.organization_id > ?", organization.value()));
        query.order(List.of("m.user_id", "m.status", "m.organization_id"), false, most);
        return places(user, query);
    }

    @Override
    public List<Membership> latest(UserId user, MemberStatus status, int most) {
        Query query = new Query(MEMBERSHIPS, user.value())
                .where("m.status = ?", status)
                .order(List.of("m.user_id", "m.status", "m.status_since", "m.organization_id"), true, most);
        return places(user, query);
    }

    private List<Membership> places(UserId user, Query query) {
        return sessions.read(session -> withRoles(
                session,
                user,
                session.list(
                        query.sql(),
                        query.parameters(),
                        row -> new Membership(
                                OrganizationRow.read(row), Optional.of(MemberRow.read(row)), List.of()))));
    }

    /** Asked for only if there are any: most organizations define none. */
    private static List<Membership> withRoles(Session session, UserId user, List<Membership> found) {
        List<UUID> defining = found.stream()
                .filter(JdbcListings::hasCustomRole)
                .map(place -> place.organization().id().value())
                .toList();
        if (defining.isEmpty()) {
            return found;
        }
        Map<OrganizationId, List<RoleDefinition>> roles =
                session.listIn(ROLES_OF, List.of(user.value()), defining, RoleRow::read).stream()
                        .collect(Collectors.groupingBy(RoleDefinition::organization));
        return found.stream()
                .map(place -> new Membership(
                        place.organization(),
                        place.member(),
                        roles.getOrDefault(place.organization().id(), List.of())))
                .toList();
    }

    private static boolean hasCustomRole(Membership place) {
        return place.member().stream()
                .flatMap(member -> member.rights().roles().stream())
                .anyMatch(role -> RoleId.ofKey(role).isPresent());
    }

    @Override
    public List<Invitation> invitationsTo(EmailAddress address, Optional<InvitationId> after, int most) {
        Query query = new Query(INVITATIONS_TO, new Key(address.canonical()));
        after.ifPresent(invitation -> query.where("i.id > ?", invitation.value()));
        query.order(List.of("i.open_key", "i.id"), false, most);
        return sessions.read(session -> session.list(query.sql(), query.parameters(), InvitationRow::read));
    }

    @Override
    public List<Review> reviews(OrganizationId organization, Optional<ReviewId> after, int most) {
        Query query = new Query(REVIEWS).where("v.organization_id = ?", organization.value());
        after.ifPresent(review -> query.where("v.id < ?", review.value()));
        query.order(List.of("v.organization_id", "v.id"), true, most);
        return sessions.read(session -> session.list(query.sql(), query.parameters(), ReviewRow::read));
    }

    @Override
    public List<ReviewItem> reviewItems(
            OrganizationId organization, ReviewId review, ReviewItemKind kind, Optional<Position> after, int most) {
        return sessions.read(session -> {
            Query query = new Query(REVIEW_ITEMS)
                    .where("t.organization_id = ?", organization.value())
                    .where("t.review_id = ?", review.value());
            List<String> index = new ArrayList<>(List.of("t.organization_id", "t.review_id"));
            if (kind != ReviewItemKind.ALL) {
                query.where("t.decision = ?", kind);
                index.add("t.decision");
            }
            after.ifPresent(position -> query.where(
                    session.dialect().isAfter("t.sort_key", "t.user_id", false),
                    session.dialect().position(new Key(position.key()), position.id())));
            index.addAll(List.of("t.sort_key", "t.user_id"));
            query.order(index, false, most);
            return session.list(query.sql(), query.parameters(), ReviewItemRow::read);
        });
    }

    @Override
    public List<Entry> journal(Stream stream, long before, int most) {
        return sessions.read(session -> new JournalPages(session).ofStream(stream, before, most));
    }

    @Override
    public List<Entry> history(Stream stream, Line.Subject kind, UUID subject, long before, int most) {
        return sessions.read(session -> new JournalPages(session).ofSubject(stream, kind, subject, before, most));
    }

    @Override
    public List<FeedEntry> feed(long after, int most) {
        return sessions.read(session -> new JournalPages(session).published(after, most));
    }
}
