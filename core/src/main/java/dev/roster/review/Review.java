package dev.roster.review;

import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An access review: of each member whom it is about, somebody decides whether the member stays. Closing it removes those
 * who go, and leaves it as the signed-off record.
 *
 * @param organization the organization
 * @param id names it
 * @param scope whom it is about
 * @param note what it is for, if that was said; one line
 * @param status where it is
 * @param startedBy who started it
 * @param startedAt when
 * @param progress how far it is
 * @param end who closed or cancelled it; empty until then
 */
public record Review(
        OrganizationId organization,
        ReviewId id,
        ReviewScope scope,
        Optional<String> note,
        ReviewStatus status,
        Actor startedBy,
        Instant startedAt,
        Progress progress,
        Optional<End> end) {

    /**
     * Checks for nulls.
     *
     * @param organization the organization
     * @param id names it
     * @param scope whom it is about
     * @param note what it is for, if that was said; one line
     * @param status where it is
     * @param startedBy who started it
     * @param startedAt when
     * @param progress how far it is
     * @param end who closed or cancelled it; empty until then
     */
    public Review {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(startedBy, "startedBy");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(end, "end");
        if (status.isFinal() != end.isPresent()) {
            throw new IllegalArgumentException("a review has an end if it is closed or cancelled: " + id);
        }
    }

    /**
     * @param newStatus where it is from now on; neither closed nor cancelled
     * @param newProgress how far it is from now on
     * @return this review, changed
     */
    public Review with(ReviewStatus newStatus, Progress newProgress) {
        return new Review(organization, id, scope, note, newStatus, startedBy, startedAt, newProgress, end);
    }

    /**
     * @param newStatus closed or cancelled
     * @param how who ended it
     * @return this review, ended
     */
    public Review ended(ReviewStatus newStatus, End how) {
        return new Review(organization, id, scope, note, newStatus, startedBy, startedAt, progress, Optional.of(how));
    }

    /**
     * The end of a review.
     *
     * @param by who closed or cancelled it
     * @param at when
     * @param reason why, if it was cancelled
     */
    public record End(Actor by, Instant at, Optional<String> reason) {

        /**
         * Checks for nulls.
         *
         * @param by who closed or cancelled it
         * @param at when
         * @param reason why, if it was cancelled
         */
        public End {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
