package dev.roster;

import dev.roster.failure.Outcome;
import dev.roster.failure.Refused;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.internal.View;
import dev.roster.internal.review.CancelReview;
import dev.roster.internal.review.CloseReview;
import dev.roster.internal.review.DecideItems;
import dev.roster.internal.review.ExportReview;
import dev.roster.internal.review.ListItems;
import dev.roster.internal.review.ListReviews;
import dev.roster.review.Progress;
import dev.roster.review.Review;
import dev.roster.review.ReviewDecision.Choice;
import dev.roster.review.ReviewItems;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * One access review, and somebody who holds it. All of it takes {@link dev.roster.catalog.Management#REVIEW}. Safe for use
 * by any number of threads.
 */
public final class ActingReview {

    private final View view;
    private final ReviewId review;

    ActingReview(View view, ReviewId review) {
        this.view = view;
        this.review = review;
    }

    /**
     * @return the review as it is now
     * @throws Refused if the actor may not hold reviews, or there is none such
     */
    public Review get() {
        return new ListReviews(view).get(review);
    }

    /**
     * @return how far it is
     * @throws Refused if the actor may not hold reviews, or there is none such
     */
    public Progress progress() {
        return get().progress();
    }

    /** @return the members in it, to be paged; whether the actor may see them is asked with each page */
    public ReviewItems items() {
        return new ListItems(view, review);
    }

    /**
     * Decides that a member stays. A decision may be changed as long as the review is open.
     *
     * @param user a user in the review, other than the actor
     * @throws Refused if the actor may not hold reviews, the review is not open, or the user is not in it
     */
    public void keep(UserId user) {
        deciding().keep(one(user)).get(0).orElseThrow();
    }

    /**
     * Decides that a member stays, and says why.
     *
     * @param user a user in the review, other than the actor
     * @param reason why; one line of at most 200 characters
     * @throws Refused as without a reason, and if the reason is not fit
     */
    public void keep(UserId user, String reason) {
        keep(one(user), reason).get(0).orElseThrow();
    }

    /**
     * Decides that several members stay.
     *
     * @param users users in the review
     * @return an outcome for each, in order
     * @throws Refused if the actor may not hold reviews, the review is not open, or the list is empty or too long
     */
    public List<Outcome<UserId>> keep(Collection<UserId> users) {
        return deciding().keep(users);
    }

    /**
     * Decides that several members stay, and says why.
     *
     * @param users users in the review
     * @param reason why, the same for all; one line of at most 200 characters
     * @return an outcome for each, in order
     * @throws Refused if the actor may not hold reviews, the review is not open, the reason is not fit, or the list is
     *     empty or too long
     */
    public List<Outcome<UserId>> keep(Collection<UserId> users, String reason) {
        return deciding().decide(users, Choice.KEEP, reason);
    }

    /**
     * Decides that a member goes: when the review is closed, and if whoever closes it may remove the member. A decision may
     * be changed as long as the review is open.
     *
     * @param user a user in the review, other than the actor
     * @param reason why; one line of at most 200 characters
     * @throws Refused if the actor may not hold reviews, the review is not open, the user is not in it, or the reason is
     *     not fit
     */
    public void remove(UserId user, String reason) {
        remove(one(user), reason).get(0).orElseThrow();
    }

    /**
     * Decides that several members go, as for one.
     *
     * @param users users in the review
     * @param reason why, the same for all; one line of at most 200 characters
     * @return an outcome for each, in order
     * @throws Refused if the actor may not hold reviews, the review is not open, the reason is not fit, or the list is
     *     empty or too long
     */
    public List<Outcome<UserId>> remove(Collection<UserId> users, String reason) {
        return deciding().decide(users, Choice.REMOVE, reason);
    }

    /**
     * Closes the review, of which all must be decided, and removes those who go, under the actor's rights: as
     * {@link Acting#remove(Collection)} does, in batches, a transaction each. Whom the actor may not remove stays a member,
     * and the item says why. If it is cut off, nothing can be decided any more, and the next call goes on, whoever makes it.
     *
     * @return an outcome for each member who was to go, in no particular order; if an earlier call was cut off, for those
     *     that it had not come to
     * @throws Refused if the actor may not hold reviews, or not remove members although some are to go; if something is
     *     undecided; or if the review is closed or cancelled, or in preparation
     */
    public List<Outcome<UserId>> close() {
        return new CloseReview(view, review).close();
    }

    /**
     * Gives up the review, in preparation or open. Nothing comes of what was decided; it stays on record.
     *
     * @param because why; one line of at most 200 characters
     * @return the review as it is now
     * @throws Refused if the actor may not hold reviews, there is none such, it is closed or being closed or cancelled, or
     *     the reason is not fit
     */
    public Review cancel(String because) {
        return new CancelReview(view).cancel(review, because);
    }

    /**
     * Writes out the items by name, as CSV (RFC 4180) with a header line: what is known of each member, the decision, what
     * came of it, and who started and ended the review. Once it is closed, that is the signed-off record. Where a spreadsheet
     * would take the beginning of a cell for a formula, an apostrophe stands before it. The text is to be encoded as UTF-8.
     *
     * @param out where it is written to, page by page; it is neither flushed nor closed
     * @throws Refused if the actor may not hold reviews, or there is none such
     * @throws java.io.UncheckedIOException if it cannot be written
     * @throws dev.roster.failure.ConcurrentChange if somebody was erased meanwhile: then it may not be whole, and is to be
     *     written out again
     */
    public void exportCsv(Appendable out) {
        new ExportReview(view, review).csv(Objects.requireNonNull(out, "out"));
    }

    /**
     * Writes out the same as {@link #exportCsv}, as JSON with an object in each line: texts, lists of texts, or null.
     *
     * @param out where it is written to, page by page; it is neither flushed nor closed
     * @throws Refused if the actor may not hold reviews, or there is none such
     * @throws java.io.UncheckedIOException if it cannot be written
     * @throws dev.roster.failure.ConcurrentChange if somebody was erased meanwhile: then it may not be whole, and is to be
     *     written out again
     */
    public void exportJsonLines(Appendable out) {
        new ExportReview(view, review).jsonLines(Objects.requireNonNull(out, "out"));
    }

    private DecideItems deciding() {
        return new DecideItems(view, review);
    }

    private static List<UserId> one(UserId user) {
        return List.of(Objects.requireNonNull(user, "user"));
    }
}
