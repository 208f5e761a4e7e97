package dev.roster.access;

import dev.roster.catalog.Resource;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What somebody was given: roles, switches and reach. What follows from it depends on the catalog, the plan and the
 * member's status too, and is asked of {@link Access}.
 *
 * @param roles the keys of the roles; sorted
 * @param switches the departures from the roles, at most one for each permission and resource; sorted
 * @param assigned the resources assigned, of all types; sorted
 */
public record Rights(Set<String> roles, Set<Switch> switches, Set<Resource> assigned) {

    /** No role, no switch, no resource. */
    public static final Rights NONE = new Rights(Set.of(), Set.of(), Set.of());

    /**
     * Copies and sorts.
     *
     * @param roles the keys of the roles; sorted
     * @param switches the departures from the roles, at most one for each permission and resource; sorted
     * @param assigned the resources assigned, of all types; sorted
     */
    public Rights {
        roles = sorted(roles);
        switches = sorted(switches);
        assigned = sorted(assigned);
    }

    /**
     * @param type the key of a resource type
     * @return the ids of the assigned resources of that type
     */
    public Set<String> assigned(String type) {
        return assigned.stream()
                .filter(resource -> resource.type().equals(type))
                .map(Resource::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T extends Comparable<T>> SortedSet<T> sorted(Collection<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
