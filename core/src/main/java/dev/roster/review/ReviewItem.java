package dev.roster.review;

import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.user.PersonName;
import java.util.Objects;
import java.util.Optional;

/**
 * One member in a review.
 *
 * @param organization the organization
 * @param review the review
 * @param member the member as it was when the review was started
 * @param decision what is decided, or empty as long as nothing is
 * @param result what came of it; empty until the review is closed
 */
public record ReviewItem(
        OrganizationId organization,
        ReviewId review,
        ReviewedMember member,
        Optional<ReviewDecision> decision,
        Optional<ReviewResult> result) {

    /**
     * Checks for nulls.
     *
     * @param organization the organization
     * @param review the review
     * @param member the member as it was when the review was started
     * @param decision what is decided, or empty as long as nothing is
     * @param result what came of it; empty until the review is closed
     */
    public ReviewItem {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(review, "review");
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(result, "result");
    }

    /** @return the member's user */
    public UserId user() {
        return member.user();
    }

    /** @return what lists of items are ordered by, before the user's id: the sort key of the name; empty once erased */
    public String sortKey() {
        return member.name().map(PersonName::sortKey).orElse("");
    }

    /** @return what is chosen, or empty as long as nothing is */
    public Optional<ReviewDecision.Choice> choice() {
        return decision.map(ReviewDecision::choice);
    }

    /**
     * @param made a decision, in place of an earlier one
     * @return this item, decided so
     */
    public ReviewItem decided(ReviewDecision made) {
        return new ReviewItem(organization, review, member, Optional.of(made), result);
    }

    /**
     * @param came what came of it
     * @return this item, with that result
     */
    public ReviewItem with(ReviewResult came) {
        return new ReviewItem(organization, review, member, decision, Optional.of(came));
    }

    /** @return this item, without what names the person, and without what was said of them */
    public ReviewItem erased() {
        return new ReviewItem(organization, review, member.erased(), decision.map(ReviewDecision::erased), result);
    }
}
