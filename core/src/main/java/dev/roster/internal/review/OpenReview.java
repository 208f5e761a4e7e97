package dev.roster.internal.review;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.ReviewId;
import dev.roster.internal.Change;
import dev.roster.journal.Facet;
import dev.roster.review.Review;
import dev.roster.review.ReviewStatus;
import java.util.Locale;

/** Finds a review in a change, and writes where it comes to. */
final class OpenReview {

    static final String REVIEW = "review";

    private OpenReview() {}

    static Review find(Change change, ReviewId review) {
        return change.unit()
                .reviews()
                .current(change.organization().id(), review)
                .orElseThrow(() -> Change.notFound(REVIEW));
    }

    static void requireOpen(Review review) {
        if (review.status() != ReviewStatus.OPEN) {
            throw notOpen(review);
        }
    }

    static Refused notOpen(Review review) {
        return new Refused(
                Reason.REVIEW_NOT_OPEN,
                REVIEW,
                review.status() == ReviewStatus.PREPARING
                        ? "The review is still being prepared; resume it if its start was cut off."
                        : "The review is " + review.status().name().toLowerCase(Locale.ROOT)
                                + "; nothing of it changes any more.");
    }

    /** Writes it, and puts its status on record. */
    static Review write(Change change, Review after) {
        change.unit().reviews().update(after);
        change.journal().record(after.id(), Facet.STATUS, after.status().name());
        return after;
    }
}
