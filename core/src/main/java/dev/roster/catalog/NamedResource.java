package dev.roster.catalog;

import java.util.Objects;

/**
 * A thing in the host's own world, with the name by which people know it there.
 *
 * @param resource the thing
 * @param name its name as the host gives it, plain text; the id, if the host gives none
 */
public record NamedResource(Resource resource, String name) {

    /**
     * Checks for nulls.
     *
     * @param resource the thing
     * @param name its name as the host gives it, plain text; the id, if the host gives none
     */
    public NamedResource {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(name, "name");
    }

    /** @return the name */
    @Override
    public String toString() {
        return name;
    }
}
