package dev.roster.catalog;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Some resources of one type; possibly none. Made by {@link ResourceType#of}.
 *
 * @param type their type
 * @param ids their ids as text, sorted
 */
public record Resources(ResourceType<?> type, Set<String> ids) {

    /**
     * Copies and sorts the ids.
     *
     * @param type their type
     * @param ids their ids as text, sorted
     */
    public Resources {
        Objects.requireNonNull(type, "type");
        SortedSet<String> sorted = new TreeSet<>();
        for (String id : ids) {
            sorted.add(new Resource(type.key(), id).id());
        }
        ids = Collections.unmodifiableSortedSet(sorted);
    }
}
