package dev.roster.examples.portal.reviews;

import dev.roster.failure.Refusal.Reason;
import dev.roster.review.ReviewResult;

/** What came of a member when the review was closed, in words. */
final class Results {

    private Results() {}

    static String told(ReviewResult result) {
        return switch (result.kind()) {
            case KEPT -> "Stayed";
            case REMOVED -> "Removed";
            case GONE_ALREADY -> "Had gone before";
            case REFUSED -> "Not removed: " + result.refusal().map(Results::why).orElse("");
        };
    }

    private static String why(Reason reason) {
        return switch (reason) {
            case LAST_OWNER -> "the organization would have no owner any more";
            case ROLE_NOT_MANAGED -> "who closed the review does not manage this role";
            case NOT_ALLOWED -> "who closed the review may not remove this member";
            case RAISES_ONESELF -> "nobody removes themselves so";
            default -> reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        };
    }
}
