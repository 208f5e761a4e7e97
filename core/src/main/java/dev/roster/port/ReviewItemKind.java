package dev.roster.port;

import dev.roster.review.ReviewDecision.Choice;
import dev.roster.review.ReviewItem;

/** Which items of a review. */
public enum ReviewItemKind {
    /** All. */
    ALL,
    /** Those of which nothing is decided. */
    UNDECIDED,
    /** Those of members who stay. */
    KEEP,
    /** Those of members who go. */
    REMOVE;

    /**
     * @param item an item
     * @return which it is, other than one of all
     */
    public static ReviewItemKind of(ReviewItem item) {
        return item.choice()
                .map(choice -> choice == Choice.KEEP ? KEEP : REMOVE)
                .orElse(UNDECIDED);
    }
}
