package dev.roster.examples.portal.reviews;

import dev.roster.ActingReview;
import dev.roster.catalog.Management;
import dev.roster.examples.portal.rights.People;
import dev.roster.examples.portal.rights.RightsInWords;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.page.Page;
import dev.roster.review.ReviewItem;
import java.util.List;

/** Ends a review: shows first what will happen, then closes it, or gives it up. */
final class EndPages {

    private static final int MOST_SHOWN = 100;

    /** What will happen when the review is closed. */
    record ClosingView(Summary review, List<Line> going, boolean more, boolean mayRemove) {

        boolean canBeClosed() {
            return review.progress().undecided() == 0
                    && (mayRemove || review.progress().toRemove() == 0);
        }
    }

    /** What will happen when the review is given up. */
    record CancellingView(Summary review, String reason, Faults faults) {}

    void confirmClosing(Visit visit) {
        Summary review = summary(visit);
        if (!review.isOpen()) {
            visit.go(path(visit));
            return;
        }
        Page<ReviewItem> going = review(visit).items().toRemove().page(MOST_SHOWN);
        RightsInWords words = RightsInWords.of(visit);
        People people = new People(visit);
        visit.show(
                "reviews/close",
                new ClosingView(
                        review,
                        going.items().stream()
                                .map(item -> Line.of(item, visit, words, people, List.of()))
                                .toList(),
                        going.next().isPresent(),
                        visit.access().may(Management.REMOVE_MEMBERS)));
    }

    void close(Visit visit) {
        List<Outcome<UserId>> outcomes = review(visit).close();
        int stayed = (int)
                outcomes.stream().filter(each -> each.refusal().isPresent()).count();
        int removed = outcomes.size() - stayed;
        String told = "The review is closed. "
                + (outcomes.isEmpty() ? "Nobody was removed." : "Removed: " + Count.members(removed) + ".");
        visit.go(
                path(visit) + (outcomes.isEmpty() ? "" : "?show=" + Filter.GO.key()),
                stayed == 0 ? told : told + " Not removed: " + Count.members(stayed) + "; each line says why.");
    }

    void confirmCancelling(Visit visit) {
        Summary review = summary(visit);
        if (review.isFinal() || review.isClosing()) {
            visit.go(path(visit));
            return;
        }
        visit.show("reviews/cancel", new CancellingView(review, "", Faults.NONE));
    }

    void cancel(Visit visit) {
        try {
            review(visit).cancel(visit.field("reason").strip());
            visit.go(path(visit), "The review is cancelled. Nobody was removed.");
        } catch (Refused refused) {
            if (refused.reason() == Reason.NOT_ALLOWED || refused.reason() == Reason.REVIEW_NOT_OPEN) {
                throw refused;
            }
            visit.showAgain(
                    "reviews/cancel",
                    new CancellingView(summary(visit), visit.field("reason"), Faults.of(refused.refusal(), "reason")));
        }
    }

    private static Summary summary(Visit visit) {
        return Summary.of(review(visit).get(), RightsInWords.of(visit), new People(visit), visit.now());
    }

    private static ActingReview review(Visit visit) {
        return visit.me().reviews().review(Visit.id(ReviewId::of, visit.path("review")));
    }

    private static String path(Visit visit) {
        return "/reviews/" + visit.path("review");
    }
}
