package dev.roster.jdbc;

import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.review.Progress;
import dev.roster.review.Review;
import dev.roster.review.ReviewScope;
import dev.roster.review.ReviewStatus;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a review lies in its table. */
final class ReviewRow {

    static final Table TABLE = Table.of(
            "roster_review",
            "organization_id, id",
            "scope, scope_role, scope_days, note, status, starter_kind, starter_id, starter_reason, started_at, items, "
                    + "kept, to_remove, applied, ended_at, ender_kind, ender_id, ender_reason, end_reason");

    private static final String EVERYBODY = "EVERYBODY";
    private static final String HOLDING = "HOLDING";
    private static final String INACTIVE = "INACTIVE";

    private ReviewRow() {}

    static List<Object> of(Review review) {
        ReviewScope scope = review.scope();
        Progress progress = review.progress();
        ActorColumns starter = ActorColumns.of(review.startedBy());
        Optional<ActorColumns> ender = review.end().map(end -> ActorColumns.of(end.by()));
        return Session.parameters(
                review.organization().value(),
                review.id().value(),
                kind(scope),
                scope instanceof ReviewScope.Holding holding ? new Key(holding.role()) : null,
                scope instanceof ReviewScope.Inactive inactive ? inactive.days() : null,
                review.note(),
                review.status(),
                starter.kind(),
                starter.id(),
                starter.reason(),
                review.startedAt(),
                progress.items(),
                progress.kept(),
                progress.toRemove(),
                progress.applied(),
                review.end().map(Review.End::at),
                ender.map(ActorColumns::kind),
                ender.flatMap(ActorColumns::id),
                ender.flatMap(ActorColumns::reason),
                review.end().flatMap(Review.End::reason));
    }

    static Review read(Row row) throws SQLException {
        OrganizationId organization = new OrganizationId(row.id());
        ReviewId id = new ReviewId(row.id());
        ReviewScope scope = scope(row);
        Optional<String> note = row.textIfAny();
        ReviewStatus status = row.constant(ReviewStatus.class);
        Actor starter = ActorColumns.read(row);
        Instant startedAt = row.time();
        Progress progress = new Progress(row.integer(), row.integer(), row.integer(), row.integer());
        return new Review(organization, id, scope, note, status, starter, startedAt, progress, end(row));
    }

    private static Optional<Review.End> end(Row row) throws SQLException {
        Optional<Instant> at = row.timeIfAny();
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Review.End(ActorColumns.read(row), at.get(), row.textIfAny()));
    }

    private static String kind(ReviewScope scope) {
        if (scope instanceof ReviewScope.Holding) {
            return HOLDING;
        }
        return scope instanceof ReviewScope.Inactive ? INACTIVE : EVERYBODY;
    }

    private static ReviewScope scope(Row row) throws SQLException {
        String kind = row.text();
        Optional<String> role = row.textIfAny();
        int days = row.integer();
        return switch (kind) {
            case EVERYBODY -> new ReviewScope.Everybody();
            case HOLDING -> new ReviewScope.Holding(role.orElseThrow());
            case INACTIVE -> new ReviewScope.Inactive(days);
            default ->
                throw new SQLException("There is a review of kind " + kind + ", which this version does not know.");
        };
    }
}
