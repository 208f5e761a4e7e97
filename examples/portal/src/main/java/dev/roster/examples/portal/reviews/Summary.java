package dev.roster.examples.portal.reviews;

import dev.roster.examples.portal.rights.People;
import dev.roster.examples.portal.rights.RightsInWords;
import dev.roster.examples.portal.server.When;
import dev.roster.review.Progress;
import dev.roster.review.Review;
import dev.roster.review.ReviewScope;
import dev.roster.review.ReviewStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A review in short.
 *
 * @param path its page
 * @param title what it is for, or whom it is about
 * @param scope whom it is about
 * @param status where it is
 * @param starter who started it
 * @param started when
 * @param progress how far it is
 * @param end who ended it, when and why
 */
record Summary(
        String path,
        String title,
        String scope,
        ReviewStatus status,
        String starter,
        When started,
        Progress progress,
        Optional<End> end) {

    /** The end of a review. */
    record End(String by, When at, Optional<String> reason) {}

    static Summary of(Review review, RightsInWords words, People people, Instant now) {
        String scope = scope(review.scope(), words);
        return new Summary(
                "/reviews/" + review.id(),
                review.note().orElse(scope),
                scope,
                review.status(),
                people.name(review.startedBy()),
                new When(review.startedAt(), now),
                review.progress(),
                review.end().map(end -> new End(people.name(end.by()), new When(end.at(), now), end.reason())));
    }

    private static String scope(ReviewScope scope, RightsInWords words) {
        if (scope instanceof ReviewScope.Holding holding) {
            return "Everybody in the role " + words.roles(List.of(holding.role()));
        }
        if (scope instanceof ReviewScope.Inactive inactive) {
            return "Whoever was not here for " + inactive.days() + (inactive.days() == 1 ? " day" : " days");
        }
        return "Everybody";
    }

    String state() {
        return switch (status) {
            case PREPARING -> "Half made";
            case OPEN -> "Open";
            case CLOSING -> "Half closed";
            case CLOSED -> "Closed";
            case CANCELLED -> "Cancelled";
        };
    }

    boolean isOpen() {
        return status == ReviewStatus.OPEN;
    }

    boolean isPreparing() {
        return status == ReviewStatus.PREPARING;
    }

    boolean isClosing() {
        return status == ReviewStatus.CLOSING;
    }

    boolean isFinal() {
        return status.isFinal();
    }

    int decided() {
        return progress.kept() + progress.toRemove();
    }

    /** How far it is, in words: a bar alone tells nobody who does not see it. */
    String tally() {
        if (progress.items() == 0) {
            return isPreparing() ? "Nobody is in it yet." : "Nobody is in it.";
        }
        return decided() + " of " + progress.items() + " decided: " + progress.kept() + " to stay, "
                + progress.toRemove() + " to go.";
    }
}
