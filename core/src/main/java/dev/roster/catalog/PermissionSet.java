package dev.roster.catalog;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * All permissions of a catalog, or all but some. Binds late: it includes what is declared after it. Made by
 * {@link Catalog#all()} and {@link Catalog#allBut}.
 */
public final class PermissionSet {

    private final Catalog catalog;
    private final Set<AnyPermission> excluded;

    PermissionSet(Catalog catalog, AnyPermission... excluded) {
        this.catalog = catalog;
        this.excluded = new HashSet<>(Arrays.asList(excluded));
    }

    Catalog catalog() {
        return catalog;
    }

    boolean contains(AnyPermission permission) {
        return permission.catalog().equals(catalog) && !excluded.contains(permission);
    }

    /** @return how it is written in a catalog */
    @Override
    public String toString() {
        return excluded.isEmpty() ? "all()" : "allBut(...)";
    }
}
