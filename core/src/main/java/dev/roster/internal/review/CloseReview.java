package dev.roster.internal.review;

import dev.roster.catalog.Management;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.internal.Batch;
import dev.roster.internal.Change;
import dev.roster.internal.View;
import dev.roster.internal.member.RemoveMembers;
import dev.roster.journal.Event;
import dev.roster.member.Member;
import dev.roster.port.Position;
import dev.roster.port.ReviewItemKind;
import dev.roster.review.Progress;
import dev.roster.review.Review;
import dev.roster.review.ReviewItem;
import dev.roster.review.ReviewResult;
import dev.roster.review.ReviewStatus;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Closes a review. From the first transaction on nothing is decided any more; those who go are removed in batches, a
 * transaction each, with what became of them; the last one signs it off. Whatever stops it in between, the next call goes on.
 */
public final class CloseReview {

    private final View view;
    private final ReviewId review;
    private final RemoveMembers removing;

    public CloseReview(View view, ReviewId review) {
        this.view = view;
        this.review = review;
        this.removing = new RemoveMembers(view.deployment(), view.organization(), view.actor());
    }

    public List<Outcome<UserId>> close() {
        List<Outcome<UserId>> outcomes = new ArrayList<>();
        Review now = change(Management.REVIEW, Event.REVIEW_CLOSED, this::begin);
        while (now.status() == ReviewStatus.CLOSING) {
            applyAll(outcomes);
            Review after = change(Management.REVIEW, Event.REVIEW_CLOSED, this::end);
            // Whose name was erased meanwhile has moved to the front of the list: then there is another round.
            if (after.equals(now)) {
                throw new IllegalStateException("Review " + review + " counts members to be removed that it has not.");
            }
            now = after;
        }
        return outcomes;
    }

    private <T> T change(Management right, Event event, Function<Change, T> work) {
        return Change.in(view.deployment(), view.organization(), view.actor(), right, event, work);
    }

    private Review begin(Change change) {
        Review found = OpenReview.find(change, review);
        if (found.status() == ReviewStatus.CLOSING) {
            requireRemoving(change);
            return found;
        }
        OpenReview.requireOpen(found);
        Progress progress = found.progress();
        if (progress.undecided() > 0) {
            throw new Refused(
                    Reason.REVIEW_UNDECIDED,
                    OpenReview.REVIEW,
                    "Nothing is decided of " + progress.undecided() + " of " + progress.items()
                            + " members; keep or remove each first.");
        }
        if (progress.toRemove() == 0) {
            return signOff(change, found);
        }
        requireRemoving(change);
        return OpenReview.write(change, found.with(ReviewStatus.CLOSING, progress));
    }

    /** Before anything is changed: else a review would be left half closed by somebody who cannot go on. */
    private static void requireRemoving(Change change) {
        try {
            change.guard().require(Management.REMOVE_MEMBERS);
        } catch (Refused notAllowed) {
            throw new Refused(
                    Reason.NOT_ALLOWED,
                    "actor",
                    "Members are to be removed, which takes the right " + Management.REMOVE_MEMBERS
                            + " too; ask an administrator to close the review.");
        }
    }

    private void applyAll(List<Outcome<UserId>> outcomes) {
        int size = Batch.of(view.deployment());
        Optional<Position> after = Optional.empty();
        List<ReviewItem> batch;
        do {
            batch = view.storage()
                    .listings()
                    .reviewItems(view.organization(), review, ReviewItemKind.REMOVE, after, size);
            if (!batch.isEmpty()) {
                List<UserId> users = batch.stream().map(ReviewItem::user).toList();
                outcomes.addAll(
                        change(Management.REMOVE_MEMBERS, Event.MEMBERS_REMOVED, change -> apply(change, users)));
                after = Optional.of(ListItems.position(batch.get(batch.size() - 1)));
            }
        } while (batch.size() == size);
    }

    /** Nothing is left to be done for those that somebody else has applied, who closes it too. */
    private List<Outcome<UserId>> apply(Change change, List<UserId> users) {
        change.guard().require(Management.REVIEW);
        Review closing = OpenReview.find(change, review);
        Map<UserId, ReviewItem> found = change.unit().reviews().items(view.organization(), review, users);
        List<ReviewItem> due = users.stream()
                .map(found::get)
                .filter(item -> item != null && item.result().isEmpty())
                .toList();
        if (closing.status() != ReviewStatus.CLOSING || due.isEmpty()) {
            return List.of();
        }
        List<Outcome<UserId>> outcomes = remove(change, due);
        List<ReviewItem> applied = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            applied.add(due.get(i).with(result(outcomes.get(i))));
        }
        change.unit().reviews().updateItems(applied);
        Progress was = closing.progress();
        Progress is = new Progress(was.items(), was.kept(), was.toRemove(), was.applied() + applied.size());
        change.unit().reviews().update(closing.with(ReviewStatus.CLOSING, is));
        return outcomes;
    }

    /** Those who left and came back since are not the members who were reviewed. */
    private List<Outcome<UserId>> remove(Change change, List<ReviewItem> due) {
        Map<UserId, Member> members = change.unit()
                .members()
                .current(view.organization(), due.stream().map(ReviewItem::user).toList());
        Set<UserId> still = due.stream()
                .filter(item ->
                        members.containsKey(item.user()) && item.member().isStill(members.get(item.user())))
                .map(ReviewItem::user)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        change.journal().because(Optional.of("access review " + review));
        Iterator<Outcome<UserId>> removed =
                removing.remove(change, List.copyOf(still)).iterator();
        List<Outcome<UserId>> outcomes = new ArrayList<>();
        for (ReviewItem item : due) {
            outcomes.add(still.contains(item.user()) ? removed.next() : gone(item.user()));
        }
        return outcomes;
    }

    private static Outcome<UserId> gone(UserId user) {
        return new Outcome.NotDone<>(user.toString(), Change.notFound("member").refusal());
    }

    private static ReviewResult result(Outcome<UserId> outcome) {
        Optional<Reason> refused = outcome.refusal().map(Refusal::reason);
        if (refused.isEmpty()) {
            return ReviewResult.REMOVED;
        }
        return refused.get() == Reason.NOT_FOUND ? ReviewResult.GONE_ALREADY : ReviewResult.refused(refused.get());
    }

    private Review end(Change change) {
        Review closing = OpenReview.find(change, review);
        Progress progress = closing.progress();
        boolean done = closing.status() == ReviewStatus.CLOSING && progress.applied() == progress.toRemove();
        return done ? signOff(change, closing) : closing;
    }

    private Review signOff(Change change, Review decided) {
        return OpenReview.write(
                change,
                decided.ended(ReviewStatus.CLOSED, new Review.End(view.actor(), change.now(), Optional.empty())));
    }
}
