package dev.roster;

import dev.roster.failure.Refused;
import dev.roster.id.ReviewId;
import dev.roster.internal.View;
import dev.roster.internal.review.ListReviews;
import dev.roster.internal.review.StartReview;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.review.Review;
import dev.roster.review.ReviewScope;
import java.util.Objects;

/**
 * The access reviews of an organization, and somebody who holds them. All of it takes
 * {@link dev.roster.catalog.Management#REVIEW}. Any number of reviews may be open at a time: each is decided by itself.
 * Safe for use by any number of threads.
 */
public final class ActingReviews {

    private final View view;

    ActingReviews(View view) {
        this.view = view;
    }

    /**
     * Starts a review, without a note. See {@link #start(ReviewScope, String)}.
     *
     * @param scope whom it is about
     * @return the review, to be decided
     * @throws Refused if the actor may not hold reviews, or the role in the scope is none here
     */
    public Review start(ReviewScope scope) {
        return new StartReview(view).start(Objects.requireNonNull(scope, "scope"));
    }

    /**
     * Starts a review of those whom the scope means now, as they are now. Who joins later is not in it. The members are
     * taken in by batches, a transaction each; if that is cut off, the review stays in preparation, to be resumed or
     * cancelled.
     *
     * @param scope whom it is about; if that is nobody, the review has no items and can be closed
     * @param note what it is for; one line of at most 200 characters
     * @return the review, to be decided
     * @throws Refused if the actor may not hold reviews, the role in the scope is none here, or the note is not fit
     */
    public Review start(ReviewScope scope, String note) {
        return new StartReview(view).start(Objects.requireNonNull(scope, "scope"), note);
    }

    /**
     * Goes on with a review whose start was cut off.
     *
     * @param review a review
     * @return the review; one that is not in preparation, as it is
     * @throws Refused if the actor may not hold reviews, or there is none such
     */
    public Review resume(ReviewId review) {
        return new StartReview(view).resume(Objects.requireNonNull(review, "review"));
    }

    /**
     * Names one review. Whether there is one such is asked when it is used.
     *
     * @param review a review's id
     * @return that review, to be read and decided
     */
    public ActingReview review(ReviewId review) {
        return new ActingReview(view, Objects.requireNonNull(review, "review"));
    }

    /**
     * @param size how many at most, from 1 to 1,000
     * @return the newest reviews, ended ones too
     * @throws Refused if the actor may not hold reviews, or the size is out of bounds
     */
    public Page<Review> page(int size) {
        return new ListReviews(view).page(size, null);
    }

    /**
     * @param size how many at most, from 1 to 1,000
     * @param after where the page before this one ended
     * @return the page that follows, of older ones
     * @throws Refused if the actor may not hold reviews, the size is out of bounds, or the cursor belongs to another list
     */
    public Page<Review> page(int size, Cursor after) {
        return new ListReviews(view).page(size, Objects.requireNonNull(after, "after"));
    }
}
