package dev.roster.internal.review;

import dev.roster.catalog.Management;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.internal.Batch;
import dev.roster.internal.Change;
import dev.roster.internal.View;
import dev.roster.internal.member.MemberBatches;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.port.MemberCriteria;
import dev.roster.port.MemberCriteria.Order;
import dev.roster.review.Progress;
import dev.roster.review.Review;
import dev.roster.review.ReviewItem;
import dev.roster.review.ReviewScope;
import dev.roster.review.ReviewStatus;
import dev.roster.review.ReviewedMember;
import dev.roster.text.PlainText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts a review: writes an item for each member, a transaction for each batch of them, so that no lock is held for long,
 * however many there are. Until the last is written the review is being prepared and nothing of it can be decided; whoever
 * resumes it then goes through the members again and leaves out those who are there.
 */
public final class StartReview {

    private static final Set<MemberStatus> PRESENT = Set.of(MemberStatus.ACTIVE, MemberStatus.SUSPENDED);

    private final View view;

    public StartReview(View view) {
        this.view = view;
    }

    public Review start(ReviewScope scope, @Nullable String note) {
        return start(scope, Optional.of(PlainText.line("note", note, 200)));
    }

    public Review start(ReviewScope scope) {
        return start(scope, Optional.empty());
    }

    private Review start(ReviewScope scope, Optional<String> note) {
        view.require(Management.REVIEW);
        requireKnown(scope);
        return prepare(new Review(
                view.organization(),
                new ReviewId(view.deployment().ids().next()),
                scope,
                note,
                ReviewStatus.PREPARING,
                view.actor(),
                view.now(),
                Progress.NONE,
                Optional.empty()));
    }

    /** Nothing is left to be done for one that is prepared. */
    public Review resume(ReviewId id) {
        Review review = new ListReviews(view).get(id);
        return review.status() == ReviewStatus.PREPARING ? prepare(review) : review;
    }

    private void requireKnown(ReviewScope scope) {
        if (scope instanceof ReviewScope.Holding holding
                && view.roles().find(holding.role()).isEmpty()) {
            throw new Refused(
                    Reason.NOT_IN_CATALOG, "role", "Name a role of this catalog, or one of the organization's own.");
        }
    }

    /** Goes on until it is prepared, by this or by somebody else, or cancelled. */
    private Review prepare(Review asked) {
        MemberBatches batches =
                new MemberBatches(view, criteria(asked.scope(), asked.startedAt()), Batch.of(view.deployment()));
        Review review = asked;
        while (review.status() == ReviewStatus.PREPARING) {
            List<UserId> users = batches.next().stream().map(Member::user).toList();
            review = Change.in(
                    view.deployment(),
                    view.organization(),
                    view.actor(),
                    Management.REVIEW,
                    Event.REVIEW_STARTED,
                    change -> add(change, asked, users, batches.hasEnded()));
        }
        return review;
    }

    private static Review add(Change change, Review asked, List<UserId> users, boolean last) {
        Optional<Review> there = change.unit().reviews().current(asked.organization(), asked.id());
        Review before = there.orElse(asked);
        if (before.status() != ReviewStatus.PREPARING) {
            return before;
        }
        List<ReviewItem> items = items(change, before, users, there.isPresent());
        Review after = before.with(
                last ? ReviewStatus.OPEN : ReviewStatus.PREPARING,
                new Progress(before.progress().items() + items.size(), 0, 0, 0));
        if (there.isPresent()) {
            change.unit().reviews().update(after);
        } else {
            change.unit().reviews().insert(after);
        }
        change.unit().reviews().insertItems(items);
        if (there.isEmpty() || last) {
            change.journal().record(after.id(), Facet.STATUS, after.status().name());
        }
        return after;
    }

    /** The members as they are now, under the lock: a page of a list may be older. */
    private static List<ReviewItem> items(Change change, Review review, List<UserId> users, boolean mayBeThere) {
        Map<UserId, Member> members = change.unit().members().current(review.organization(), users);
        Map<UserId, ReviewItem> known =
                mayBeThere ? change.unit().reviews().items(review.organization(), review.id(), users) : Map.of();
        return users.stream()
                .filter(user -> !known.containsKey(user))
                .map(members::get)
                .filter(member -> member != null && member.isPresent())
                .map(member -> new ReviewItem(
                        review.organization(),
                        review.id(),
                        ReviewedMember.of(member),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    private static MemberCriteria criteria(ReviewScope scope, Instant start) {
        if (scope instanceof ReviewScope.Inactive inactive) {
            return new MemberCriteria(
                    Order.ACTIVITY,
                    false,
                    PRESENT,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(inactive.since(start)));
        }
        Optional<String> role =
                scope instanceof ReviewScope.Holding holding ? Optional.of(holding.role()) : Optional.empty();
        return new MemberCriteria(Order.NAME, false, PRESENT, role, Optional.empty());
    }
}
