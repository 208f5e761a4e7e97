package dev.roster.role;

import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an organization said of a role of its own, as stored: by keys, so that it outlives a change of the catalog. What it
 * is good for is asked of {@link CustomRole}.
 *
 * @param organization the organization
 * @param id names it, also when its name changes
 * @param name its name; at most 80 characters, unique in the organization by {@link #nameKey()}
 * @param template the key of the catalog's role in whose envelope it lies
 * @param permissions the keys of the permissions that it has; sorted
 * @param fixed the types, by key, whose resources it names itself in place of the template's reach, each with the
 *     resources' ids; sorted
 * @param revision the organization's revision that last changed it
 */
public record RoleDefinition(
        OrganizationId organization,
        RoleId id,
        String name,
        String template,
        Set<String> permissions,
        Map<String, Set<String>> fixed,
        long revision) {

    /**
     * Checks for nulls, copies and sorts.
     *
     * @param organization the organization
     * @param id names it, also when its name changes
     * @param name its name; at most 80 characters, unique in the organization by {@link #nameKey()}
     * @param template the key of the catalog's role in whose envelope it lies
     * @param permissions the keys of the permissions that it has; sorted
     * @param fixed the types, by key, whose resources it names itself in place of the template's reach, each with the
     *     resources' ids; sorted
     * @param revision the organization's revision that last changed it
     */
    public RoleDefinition {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(template, "template");
        permissions = sorted(permissions);
        SortedMap<String, Set<String>> copy = new TreeMap<>();
        fixed.forEach((type, ids) -> copy.put(type, sorted(ids)));
        fixed = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * @param name a role's name
     * @return the name as it is compared and ordered: in lower case
     */
    public static String nameKey(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** @return its name as it is compared and ordered */
    public String nameKey() {
        return nameKey(name);
    }

    private static SortedSet<String> sorted(Set<String> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
