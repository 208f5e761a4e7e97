package dev.roster.invitation;

import dev.roster.catalog.NamedResource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an invitation offers, as a person reads it. Names are plain text from people: escape them for the format that they go
 * into.
 *
 * @param roles the keys of the offered roles; sorted
 * @param roleNames the names of those of them that the organization defined itself, by key; the host names the others
 * @param resources what is assigned, with the names that the host gives
 */
public record Offered(Set<String> roles, Map<String, String> roleNames, List<NamedResource> resources) {

    /**
     * Copies, and sorts the roles.
     *
     * @param roles the keys of the offered roles; sorted
     * @param roleNames the names of those of them that the organization defined itself, by key; the host names the others
     * @param resources what is assigned, with the names that the host gives
     */
    public Offered {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        roleNames = Map.copyOf(roleNames);
        resources = List.copyOf(resources);
    }
}
