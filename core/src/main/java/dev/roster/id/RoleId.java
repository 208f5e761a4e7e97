package dev.roster.id;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Names a role that an organization defined for itself. A UUID of version 7 (RFC 9562) made by Roster, so that ids sort by
 * the time they were made. It stays the same when the role is renamed. An id is no secret and gives no right.
 *
 * @param value the id
 * @serial exclude
 */
public record RoleId(UUID value) implements Comparable<RoleId>, Serializable {

    /** No key of a catalog holds a slash: the keys of both can never be taken for each other. */
    private static final String PREFIX = "custom/";

    /**
     * Checks for null.
     *
     * @param value the id
     */
    public RoleId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @param text a UUID in its usual form
     * @return the id
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static RoleId of(String text) {
        return new RoleId(UUID.fromString(text));
    }

    /**
     * Reads the key of a role.
     *
     * @param key what {@link #key()} wrote, or the key of a role of the catalog
     * @return the id, or empty if it is the key of no role that an organization defines
     */
    public static Optional<RoleId> ofKey(String key) {
        if (!key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(key.substring(PREFIX.length())));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** @return the key under which members and invitations name the role, such as {@code custom/0190c5a2-…} */
    public String key() {
        return PREFIX + value;
    }

    /** Orders by the time of making. */
    @Override
    public int compareTo(RoleId other) {
        return UuidOrder.compare(value, other.value);
    }

    /** @return the UUID in its usual form */
    @Override
    public String toString() {
        return value.toString();
    }
}
