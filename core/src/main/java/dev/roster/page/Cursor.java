package dev.roster.page;

import java.util.Objects;

/**
 * Where the next page begins. Opaque; safe to hand to a browser and back; good only for the query that made it. It stays
 * good while entries come and go.
 *
 * @param value URL-safe text
 */
public record Cursor(String value) {

    /**
     * Checks for null. What the text says is checked where it is used.
     *
     * @param value URL-safe text
     */
    public Cursor {
        Objects.requireNonNull(value, "value");
    }

    /** @return the text */
    @Override
    public String toString() {
        return value;
    }
}
