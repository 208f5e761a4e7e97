package dev.roster.examples.portal.reviews;

import dev.roster.review.ReviewItems;
import java.util.Arrays;
import java.util.Optional;

/** Which members of a review are shown. */
enum Filter {
    UNDECIDED("undecided", "Undecided"),
    STAY("stay", "To stay"),
    GO("go", "To go"),
    ALL("all", "All");

    private final String key;
    private final String label;

    Filter(String key, String label) {
        this.key = key;
        this.label = label;
    }

    static Optional<Filter> named(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    ReviewItems of(ReviewItems items) {
        return switch (this) {
            case UNDECIDED -> items.undecided();
            case STAY -> items.toKeep();
            case GO -> items.toRemove();
            case ALL -> items;
        };
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }
}
