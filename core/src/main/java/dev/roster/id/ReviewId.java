package dev.roster.id;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * Names an access review. A UUID of version 7 (RFC 9562) made by Roster, so that ids sort by the time they were made. An id
 * is no secret and gives no right.
 *
 * @param value the id
 * @serial exclude
 */
public record ReviewId(UUID value) implements Comparable<ReviewId>, Serializable {

    /**
     * Checks for null.
     *
     * @param value the id
     */
    public ReviewId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @param text a UUID in its usual form
     * @return the id
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static ReviewId of(String text) {
        return new ReviewId(UUID.fromString(text));
    }

    /** Orders by the time of making. */
    @Override
    public int compareTo(ReviewId other) {
        return UuidOrder.compare(value, other.value);
    }

    /** @return the UUID in its usual form */
    @Override
    public String toString() {
        return value.toString();
    }
}
