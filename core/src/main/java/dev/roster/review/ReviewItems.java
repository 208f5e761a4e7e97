package dev.roster.review;

import dev.roster.failure.Refused;
import dev.roster.page.Cursor;
import dev.roster.page.Page;

/** The members in a review, by name. Immutable, and safe for use by any number of threads. */
public interface ReviewItems {

    /** @return only those of whom nothing is decided */
    ReviewItems undecided();

    /** @return only those of whom it is decided that they stay */
    ReviewItems toKeep();

    /** @return only those of whom it is decided that they go, or went */
    ReviewItems toRemove();

    /**
     * @param size how many at most, from 1 to 1,000
     * @return the first page
     * @throws Refused if the actor may not see reviews, there is no such review, or the size is out of bounds
     */
    Page<ReviewItem> page(int size);

    /**
     * @param size how many at most, from 1 to 1,000
     * @param after where the page before this one ended
     * @return the page that follows
     * @throws Refused if the actor may not see reviews, there is no such review, the size is out of bounds, or the cursor
     *     belongs to another list
     */
    Page<ReviewItem> page(int size, Cursor after);
}
