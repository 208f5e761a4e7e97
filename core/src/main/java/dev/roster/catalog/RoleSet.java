package dev.roster.catalog;

import java.util.Set;

/**
 * All roles of a catalog, or all but some. Binds late: it includes what is declared after it. Made by
 * {@link Catalog#everyRole()} and {@link Catalog#everyRoleBut}.
 */
public final class RoleSet {

    private final Set<Role> excluded;

    RoleSet(Set<Role> excluded) {
        this.excluded = excluded;
    }

    boolean contains(Role role) {
        return !excluded.contains(role);
    }
}
