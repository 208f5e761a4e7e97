package dev.roster.examples.portal.reviews;

import dev.roster.ActingReviews;
import dev.roster.catalog.Role;
import dev.roster.examples.portal.rights.RoleList;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.ReviewId;
import dev.roster.review.Review;
import dev.roster.review.ReviewScope;
import java.util.List;

/** Starts a review, and goes on with a start that was cut off. */
final class StartPages {

    /** What the form shows. */
    record View(List<Choice> roles, String title, String scope, String role, String days, Faults faults) {}

    /** A role that can be chosen. */
    record Choice(String key, String name) {}

    void form(Visit visit) {
        // Who may not hold reviews learns nothing of the roles.
        visit.me().reviews().page(1);
        visit.show("reviews/start", new View(choices(visit), "", "everybody", "", "90", Faults.NONE));
    }

    void start(Visit visit) {
        ActingReviews reviews = visit.me().reviews();
        try {
            String title = visit.field("note").strip();
            ReviewScope scope = scope(visit);
            Review started = title.isEmpty() ? reviews.start(scope) : reviews.start(scope, title);
            int items = started.progress().items();
            visit.go(
                    "/reviews/" + started.id(),
                    items == 0
                            ? "The review is there, and nobody is in it: it can be closed at once."
                            : "The review is there, with " + Count.members(items) + " as they are now.");
        } catch (Refused refused) {
            if (refused.reason() == Reason.NOT_ALLOWED) {
                throw refused;
            }
            visit.showAgain(
                    "reviews/start",
                    new View(
                            choices(visit),
                            visit.field("note"),
                            visit.field("scope"),
                            visit.field("role"),
                            visit.field("days"),
                            Faults.of(refused.refusal(), "note", "role", "days")));
        }
    }

    void resume(Visit visit) {
        Review review = visit.me().reviews().resume(Visit.id(ReviewId::of, visit.path("review")));
        visit.go(
                "/reviews/" + review.id(),
                "All " + Count.members(review.progress().items()) + " are in it now.");
    }

    private static ReviewScope scope(Visit visit) {
        return switch (visit.field("scope")) {
            case "role" -> ReviewScope.holding(role(visit));
            case "inactive" -> ReviewScope.inactiveFor(days(visit.field("days")));
            default -> ReviewScope.everybody();
        };
    }

    private static Role role(Visit visit) {
        return RoleList.of(visit).holdable().stream()
                .filter(role -> role.key().equals(visit.field("role")))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.MISSING, "role", "Choose a role."));
    }

    private static int days(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            throw new Refused(Reason.MALFORMED, "days", "Name a number of days, such as 90.");
        }
    }

    private static List<Choice> choices(Visit visit) {
        RoleList roles = RoleList.of(visit);
        return roles.holdable().stream()
                .map(role -> new Choice(role.key(), roles.name(role.key())))
                .toList();
    }
}
