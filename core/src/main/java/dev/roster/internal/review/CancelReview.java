package dev.roster.internal.review;

import dev.roster.catalog.Management;
import dev.roster.id.ReviewId;
import dev.roster.internal.Change;
import dev.roster.internal.View;
import dev.roster.journal.Event;
import dev.roster.review.Review;
import dev.roster.review.ReviewStatus;
import dev.roster.text.PlainText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives up a review of which nothing was applied yet. */
public final class CancelReview {

    private final View view;

    public CancelReview(View view) {
        this.view = view;
    }

    public Review cancel(ReviewId review, @Nullable String because) {
        Optional<String> why = Optional.of(PlainText.line("reason", because, 200));
        return Change.in(
                view.deployment(),
                view.organization(),
                view.actor(),
                Management.REVIEW,
                Event.REVIEW_CANCELLED,
                change -> cancel(change, review, why));
    }

    private Review cancel(Change change, ReviewId id, Optional<String> why) {
        Review review = OpenReview.find(change, id);
        if (review.status() != ReviewStatus.PREPARING && review.status() != ReviewStatus.OPEN) {
            throw OpenReview.notOpen(review);
        }
        change.journal().because(why);
        return OpenReview.write(
                change, review.ended(ReviewStatus.CANCELLED, new Review.End(view.actor(), change.now(), why)));
    }
}
