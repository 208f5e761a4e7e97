package dev.roster.catalog;

import dev.roster.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A thing in the host's own world. Roster keeps only this reference, and compares it exactly.
 *
 * @param type the key of its resource type
 * @param id its id as text; at most 200 characters, without blanks at its ends
 */
public record Resource(String type, String id) implements Comparable<Resource> {

    /**
     * Checks both.
     *
     * @param type the key of its resource type
     * @param id its id as text; at most 200 characters, without blanks at its ends
     * @throws dev.roster.failure.Refused if one is missing, too long or not plain text
     */
    public Resource {
        type = PlainText.key("resource type", type, Catalog.LONGEST_KEY);
        id = checked(id);
    }

    static String checked(@Nullable String id) {
        return PlainText.reference("resource", id, 200);
    }

    /**
     * Reads what {@link #toString()} wrote. A type's key holds no slash, so that it can be read in one way only.
     *
     * @param text type and id, with a slash between
     * @return the resource
     * @throws IllegalArgumentException if there is no slash
     * @throws dev.roster.failure.Refused if type or id are none
     */
    public static Resource of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A resource is written as type and id, with a slash between.");
        }
        return new Resource(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Orders by type, then by id. */
    @Override
    public int compareTo(Resource other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : id.compareTo(other.id);
    }

    /** @return type and id, with a slash between */
    @Override
    public String toString() {
        return type + "/" + id;
    }
}
