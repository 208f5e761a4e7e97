package dev.roster.catalog;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * All roles of a catalog, or all but some. Binds late: it includes what is declared after it. Made by
 * {@link Catalog#everyRole()} and {@link Catalog#everyRoleBut}.
 */
public final class RoleSet {

    private final Catalog catalog;
    private final Set<Role> excluded;

    RoleSet(Catalog catalog, Role... excluded) {
        this.catalog = catalog;
        this.excluded = new HashSet<>(Arrays.asList(excluded));
    }

    Catalog catalog() {
        return catalog;
    }

    boolean contains(Role role) {
        return role.catalog().equals(catalog) && !excluded.contains(role);
    }

    /** @return how it is written in a catalog */
    @Override
    public String toString() {
        return excluded.isEmpty() ? "everyRole()" : "everyRoleBut(...)";
    }
}
