package dev.roster.contract;

import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.member.Member;
import dev.roster.review.Progress;
import dev.roster.review.Review;
import dev.roster.review.ReviewItem;
import dev.roster.review.ReviewScope;
import dev.roster.review.ReviewStatus;
import dev.roster.review.ReviewedMember;
import java.util.Optional;

/** Makes a review for a test. */
public final class ReviewBuilder {

    private OrganizationId organization = Fixtures.anOrganizationId();
    private final ReviewId id = Fixtures.aReviewId();
    private ReviewScope scope = ReviewScope.everybody();
    private Optional<String> note = Optional.empty();
    private Actor startedBy = new Actor.Host("test");
    private Progress progress = Progress.NONE;
    private ReviewStatus status = ReviewStatus.OPEN;

    ReviewBuilder() {}

    /**
     * @param newOrganization the organization
     * @return this
     */
    public ReviewBuilder in(OrganizationId newOrganization) {
        organization = newOrganization;
        return this;
    }

    /**
     * @param newScope whom it is about
     * @return this
     */
    public ReviewBuilder of(ReviewScope newScope) {
        scope = newScope;
        return this;
    }

    /**
     * @param newNote what it is for
     * @return this
     */
    public ReviewBuilder note(String newNote) {
        note = Optional.of(newNote);
        return this;
    }

    /**
     * @param actor who started it
     * @return this
     */
    public ReviewBuilder startedBy(Actor actor) {
        startedBy = actor;
        return this;
    }

    /**
     * @param newStatus where it is; neither closed nor cancelled
     * @param newProgress how far it is
     * @return this
     */
    public ReviewBuilder at(ReviewStatus newStatus, Progress newProgress) {
        status = newStatus;
        progress = newProgress;
        return this;
    }

    /** @return the review */
    public Review build() {
        return new Review(organization, id, scope, note, status, startedBy, Fixtures.START, progress, Optional.empty());
    }

    /**
     * @param review a review
     * @param member a member of its organization
     * @return an item about that member, of which nothing is decided
     */
    static ReviewItem item(Review review, Member member) {
        return new ReviewItem(
                review.organization(), review.id(), ReviewedMember.of(member), Optional.empty(), Optional.empty());
    }
}
