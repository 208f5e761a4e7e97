package dev.roster.internal.review;

import dev.roster.catalog.Management;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.Many;
import dev.roster.internal.View;
import dev.roster.journal.Event;
import dev.roster.review.Progress;
import dev.roster.review.Review;
import dev.roster.review.ReviewDecision;
import dev.roster.review.ReviewDecision.Choice;
import dev.roster.review.ReviewItem;
import dev.roster.text.PlainText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which members stay and which go, as long as the review is open. Of two who decide, the later one has it. */
public final class DecideItems {

    private final View view;
    private final ReviewId review;

    public DecideItems(View view, ReviewId review) {
        this.view = view;
        this.review = review;
    }

    public List<Outcome<UserId>> decide(Collection<UserId> users, Choice choice, @Nullable String because) {
        return decide(users, choice, Optional.of(PlainText.line("reason", because, 200)));
    }

    public List<Outcome<UserId>> keep(Collection<UserId> users) {
        return decide(users, Choice.KEEP, Optional.empty());
    }

    private List<Outcome<UserId>> decide(Collection<UserId> users, Choice choice, Optional<String> reason) {
        List<UserId> named = Many.checked(view.deployment(), users, "member");
        return Change.in(
                view.deployment(),
                view.organization(),
                view.actor(),
                Management.REVIEW,
                Event.REVIEW_DECIDED,
                change -> decide(change, named, new ReviewDecision(choice, reason, view.actor(), change.now())));
    }

    private List<Outcome<UserId>> decide(Change change, List<UserId> named, ReviewDecision decision) {
        Review open = OpenReview.find(change, review);
        OpenReview.requireOpen(open);
        Map<UserId, ReviewItem> found = change.unit().reviews().items(view.organization(), review, named);
        Many<UserId, ReviewItem> many = new Many<>(named, user -> decidable(user, found));
        List<ReviewItem> before = List.copyOf(many.passed());
        if (!before.isEmpty()) {
            change.unit()
                    .reviews()
                    .updateItems(
                            before.stream().map(item -> item.decided(decision)).toList());
            change.unit().reviews().update(open.with(open.status(), progress(open, before, decision.choice())));
            before.forEach(item -> change.journal().recordDecision(item.user(), review, decision.choice()));
        }
        return many.outcomes(ReviewItem::user);
    }

    private ReviewItem decidable(UserId user, Map<UserId, ReviewItem> found) {
        ReviewItem item =
                Optional.ofNullable(found.get(user)).orElseThrow(() -> Change.notFound("member in the review"));
        if (view.actor().equals(new Actor.Member(user))) {
            throw new Refused(Reason.NOT_ALLOWED, "member", "Nobody decides on themselves; ask another reviewer.");
        }
        return item;
    }

    private static Progress progress(Review open, List<ReviewItem> before, Choice choice) {
        Progress was = open.progress();
        int kept = was.kept() - count(before, Choice.KEEP);
        int toRemove = was.toRemove() - count(before, Choice.REMOVE);
        return choice == Choice.KEEP
                ? new Progress(was.items(), kept + before.size(), toRemove, 0)
                : new Progress(was.items(), kept, toRemove + before.size(), 0);
    }

    private static int count(List<ReviewItem> items, Choice choice) {
        return (int) items.stream()
                .filter(item -> item.choice().filter(choice::equals).isPresent())
                .count();
    }
}
