package dev.roster.memory;

import java.util.Objects;

/**
 * One of the things that an {@link InMemoryStorage} holds, as a {@link Keeper} keeps it.
 *
 * @param kind what it is
 * @param key tells it from others of its kind; in words that stay the same for as long as it is there
 * @param content the thing itself, of the type that its kind says; it never changes
 */
public record Row(RowKind kind, String key, Object content) {

    /**
     * @param kind what it is
     * @param key tells it from others of its kind
     * @param content the thing itself
     * @throws IllegalArgumentException if the content is not of the type that the kind says
     */
    public Row {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        if (!kind.type().isInstance(content)) {
            throw new IllegalArgumentException("A row of the kind " + kind + " holds a "
                    + kind.type().getName() + ", not a " + content.getClass().getName() + ".");
        }
    }

    /** @return its kind alone: key and content may be of the kind that no log should show */
    @Override
    public String toString() {
        return "Row of " + kind;
    }
}
