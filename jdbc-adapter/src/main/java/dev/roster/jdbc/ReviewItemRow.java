package dev.roster.jdbc;

import dev.roster.failure.Refusal.Reason;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.member.MemberStatus;
import dev.roster.port.ReviewItemKind;
import dev.roster.review.ReviewDecision;
import dev.roster.review.ReviewDecision.Choice;
import dev.roster.review.ReviewItem;
import dev.roster.review.ReviewResult;
import dev.roster.review.ReviewedMember;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a member in a review lies in its table. */
final class ReviewItemRow {

    static final Table TABLE = Table.of(
            "roster_review_item",
            "organization_id, review_id, user_id",
            "sort_key, decision, given_name, family_name, address, status, rights, invited_by, invited_at, joined_at, "
                    + "active_at, decided_at, decider_kind, decider_id, decider_reason, reason, result, refusal");

    private ReviewItemRow() {}

    static List<Object> of(ReviewItem item) {
        ReviewedMember member = item.member();
        Optional<ActorColumns> decider = item.decision().map(made -> ActorColumns.of(made.by()));
        return Session.parameters(
                item.organization().value(),
                item.review().value(),
                item.user().value(),
                new Key(item.sortKey()),
                ReviewItemKind.of(item),
                member.name().map(PersonName::given),
                member.name().map(PersonName::family),
                member.address().map(EmailAddress::value),
                member.status(),
                Json.of(member.rights()),
                member.invitedBy().map(UserId::value),
                member.invitedAt(),
                member.joinedAt(),
                member.activeAt(),
                item.decision().map(ReviewDecision::at),
                decider.map(ActorColumns::kind),
                decider.flatMap(ActorColumns::id),
                decider.flatMap(ActorColumns::reason),
                item.decision().flatMap(ReviewDecision::reason),
                item.result().map(result -> result.kind().name()),
                item.result().flatMap(ReviewResult::refusal).map(Enum::name));
    }

    static ReviewItem read(Row row) throws SQLException {
        OrganizationId organization = new OrganizationId(row.id());
        ReviewId review = new ReviewId(row.id());
        UserId user = new UserId(row.id());
        row.skip();
        ReviewItemKind kind = row.constant(ReviewItemKind.class);
        ReviewedMember member = member(user, row);
        return new ReviewItem(organization, review, member, decision(kind, row), result(row));
    }

    private static ReviewedMember member(UserId user, Row row) throws SQLException {
        Optional<String> given = row.textIfAny();
        Optional<String> family = row.textIfAny();
        return new ReviewedMember(
                user,
                given.map(name -> new PersonName(name, family.orElse(""))),
                row.textIfAny().map(EmailAddress::parse),
                row.constant(MemberStatus.class),
                Json.rights(row.text()),
                row.idIfAny().map(UserId::new),
                row.timeIfAny(),
                row.time(),
                row.time());
    }

    private static Optional<ReviewDecision> decision(ReviewItemKind kind, Row row) throws SQLException {
        Optional<Instant> at = row.timeIfAny();
        if (at.isEmpty()) {
            row.skip();
            row.skip();
            row.skip();
            row.skip();
            return Optional.empty();
        }
        Choice choice = Choice.valueOf(kind.name());
        Actor by = ActorColumns.read(row);
        return Optional.of(new ReviewDecision(choice, row.textIfAny(), by, at.get()));
    }

    private static Optional<ReviewResult> result(Row row) throws SQLException {
        Optional<String> kind = row.textIfAny();
        Optional<Reason> refusal = row.textIfAny().map(Reason::valueOf);
        return kind.map(name -> new ReviewResult(ReviewResult.Kind.valueOf(name), refusal));
    }
}
