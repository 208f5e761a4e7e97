package dev.roster.internal.access;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.RoleId;
import dev.roster.role.CustomRole;
import dev.roster.role.RoleDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The roles that keys stand for in one organization: those of the catalog, and its own, which are read when they are first
 * named. Used by one thread.
 */
public final class KnownRoles {

    private final Catalog catalog;
    private final Function<Set<RoleId>, Collection<RoleDefinition>> reading;
    private final Map<RoleId, Optional<Role>> read = new HashMap<>();

    /**
     * @param catalog the catalog that is in use
     * @param reading reads the organization's own roles of these ids, as far as there are any
     */
    public KnownRoles(Catalog catalog, Function<Set<RoleId>, Collection<RoleDefinition>> reading) {
        this.catalog = catalog;
        this.reading = reading;
    }

    /** The catalog's alone. */
    public static KnownRoles of(Catalog catalog) {
        return new KnownRoles(catalog, ids -> List.of());
    }

    /** The catalog's, and these. */
    public static KnownRoles of(Catalog catalog, Collection<RoleDefinition> own) {
        KnownRoles known = of(catalog);
        own.forEach(known::put);
        return known;
    }

    public Catalog catalog() {
        return catalog;
    }

    /** The same, but for one role that is as it is said here. */
    public KnownRoles with(RoleDefinition changed) {
        KnownRoles known = new KnownRoles(catalog, reading);
        known.read.putAll(read);
        known.put(changed);
        return known;
    }

    /** Reads all that are named, at once. What is not read so is read one by one. */
    public KnownRoles reading(Collection<String> keys) {
        Set<RoleId> missing = new HashSet<>();
        keys.forEach(
                key -> RoleId.ofKey(key).filter(id -> !read.containsKey(id)).ifPresent(missing::add));
        if (!missing.isEmpty()) {
            missing.forEach(id -> read.put(id, Optional.empty()));
            reading.apply(missing).forEach(this::put);
        }
        return this;
    }

    /** What storage names and nobody knows any more gives nothing. */
    public Optional<Role> find(String key) {
        Optional<RoleId> own = RoleId.ofKey(key);
        if (own.isEmpty()) {
            return catalog.findRole(key);
        }
        return reading(List.of(key)).read.getOrDefault(own.get(), Optional.empty());
    }

    /** Those of these that are known. */
    public List<Role> findAll(Collection<String> keys) {
        reading(keys);
        return keys.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /** A role that somebody is to hold. */
    public Role named(String key) {
        if (RoleId.ofKey(key).isEmpty()) {
            return catalog.roleNamed(key);
        }
        return find(key)
                .orElseThrow(() -> new Refused(
                        Reason.NOT_FOUND, "role", "There is no such role here; look it up in the list of roles."));
    }

    private void put(RoleDefinition definition) {
        read.put(definition.id(), Optional.of(new CustomRole(catalog, definition)));
    }
}
