package dev.roster.port;

import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.review.Review;
import dev.roster.review.ReviewItem;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Access reviews and their items, in one transaction that has locked their organization. */
public interface ReviewStore {

    /**
     * Adds a review.
     *
     * @param review a review whose id is new
     */
    void insert(Review review);

    /**
     * Writes a review in place of what is there.
     *
     * @param review a review that is there
     */
    void update(Review review);

    /**
     * @param organization an organization
     * @param review an id
     * @return that review of that organization, or empty if it has none such
     */
    Optional<Review> current(OrganizationId organization, ReviewId review);

    /**
     * Adds items, in as few statements as the number allows.
     *
     * @param items items of a review that is there, whose users have none in it
     */
    void insertItems(Collection<ReviewItem> items);

    /**
     * Writes items in place of what is there, in as few statements as the number allows.
     *
     * @param items items that are there
     */
    void updateItems(Collection<ReviewItem> items);

    /**
     * @param organization an organization
     * @param review a review
     * @param users users
     * @return the items of those of them who have one in that review, by user
     */
    Map<UserId, ReviewItem> items(OrganizationId organization, ReviewId review, Collection<UserId> users);

    /**
     * Erases, in all reviews of an organization, what names one person, and the reasons that were given for what was
     * decided of them. What else an item says stays.
     *
     * @param organization an organization
     * @param user a user
     */
    void eraseTexts(OrganizationId organization, UserId user);
}
