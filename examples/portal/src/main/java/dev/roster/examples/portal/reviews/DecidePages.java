package dev.roster.examples.portal.reviews;

import dev.roster.ActingReview;
import dev.roster.examples.portal.rights.People;
import dev.roster.examples.portal.rights.RightsInWords;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.page.Page;
import dev.roster.review.Review;
import dev.roster.review.ReviewItem;
import dev.roster.review.ReviewItems;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A review: who is in it, what is decided, and the form to decide of one or of many. */
final class DecidePages {

    private static final int SIZE = 25;

    /** What the page shows. */
    record View(
            Summary review,
            List<Tab> tabs,
            Filter filter,
            List<Line> lines,
            String action,
            Optional<String> next,
            boolean later,
            String reason,
            Faults faults) {

        boolean canDecide() {
            return review.isOpen() && lines.stream().anyMatch(line -> !line.oneself());
        }
    }

    /** A choice of what is shown. */
    record Tab(String key, String label, boolean here) {}

    void page(Visit visit) {
        visit.show("reviews/review", view(visit, visit.query("show"), List.of(), "", Faults.NONE));
    }

    void decide(Visit visit) {
        ActingReview review = review(visit);
        List<UserId> users = visit.fields("member").stream()
                .map(id -> Visit.id(UserId::of, id))
                .toList();
        String reason = visit.field("reason").strip();
        try {
            List<Outcome<UserId>> outcomes = decide(review, visit.field("choice"), users, reason);
            visit.go(back(visit), told(outcomes, visit.field("choice")));
        } catch (Refused refused) {
            if (refused.reason() == Reason.NOT_ALLOWED || refused.reason() == Reason.REVIEW_NOT_OPEN) {
                throw refused;
            }
            visit.showAgain(
                    "reviews/review",
                    view(
                            visit,
                            visit.field("show"),
                            visit.fields("member"),
                            visit.field("reason"),
                            Faults.of(refused.refusal(), "member", "reason")));
        }
    }

    /** To the same page of the same list; whoever goes through the undecided has a new first page of them. */
    private static String back(Visit visit) {
        String path = "/reviews/" + visit.path("review");
        Filter filter = Filter.named(visit.field("show")).orElse(Filter.UNDECIDED);
        return filter == Filter.UNDECIDED ? path : path + "?show=" + filter.key() + after(visit, "&");
    }

    private static String after(Visit visit, String before) {
        return visit.after().map(cursor -> before + "after=" + cursor).orElse("");
    }

    private static List<Outcome<UserId>> decide(ActingReview review, String choice, List<UserId> users, String reason) {
        if (users.isEmpty()) {
            throw new Refused(Reason.LIST_EMPTY, "member", "Tick whom it is about.");
        }
        if (choice.equals("remove")) {
            return review.remove(users, reason);
        }
        return reason.isEmpty() ? review.keep(users) : review.keep(users, reason);
    }

    private static String told(List<Outcome<UserId>> outcomes, String choice) {
        int done =
                (int) outcomes.stream().filter(each -> each.refusal().isEmpty()).count();
        String refused = outcomes.stream()
                .flatMap(each -> each.refusal().stream())
                .map(Refusal::message)
                .distinct()
                .collect(Collectors.joining(" "));
        String decided = choice.equals("remove")
                ? Count.members(done) + " to go, when the review is closed."
                : Count.members(done) + " to stay.";
        return refused.isEmpty() ? decided : decided + " Of the others nothing was decided: " + refused;
    }

    private static View view(Visit visit, String show, List<String> ticked, String reason, Faults faults) {
        ActingReview acting = review(visit);
        Review review = acting.get();
        Filter filter = Filter.named(show)
                .orElse(
                        review.progress().undecided() > 0 && !review.status().isFinal()
                                ? Filter.UNDECIDED
                                : Filter.ALL);
        ReviewItems items = filter.of(acting.items());
        Page<ReviewItem> page =
                visit.after().map(after -> items.page(SIZE, after)).orElseGet(() -> items.page(SIZE));
        RightsInWords words = RightsInWords.of(visit);
        People people = new People(visit);
        return new View(
                Summary.of(review, words, people, visit.now()),
                Arrays.stream(Filter.values())
                        .map(each -> new Tab(each.key(), each.label(), each == filter))
                        .toList(),
                filter,
                page.items().stream()
                        .map(item -> Line.of(item, visit, words, people, ticked))
                        .toList(),
                "/reviews/" + review.id() + "/decide" + after(visit, "?"),
                page.next().map(cursor -> "/reviews/" + review.id() + "?show=" + filter.key() + "&after=" + cursor),
                visit.after().isPresent(),
                reason,
                faults);
    }

    private static ActingReview review(Visit visit) {
        return visit.me().reviews().review(Visit.id(ReviewId::of, visit.path("review")));
    }
}
