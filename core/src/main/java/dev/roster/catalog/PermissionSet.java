package dev.roster.catalog;

import java.util.Set;

/**
 * All permissions of a catalog, or all but some. Binds late: it includes what is declared after it. Made by
 * {@link Catalog#all()} and {@link Catalog#allBut}.
 */
public final class PermissionSet {

    private final Set<AnyPermission> excluded;

    PermissionSet(Set<AnyPermission> excluded) {
        this.excluded = excluded;
    }

    boolean contains(AnyPermission permission) {
        return !excluded.contains(permission);
    }
}
