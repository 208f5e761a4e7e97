package dev.roster.internal.access;

import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.ResourceType;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What many snapshots have in common, kept once. Safe for use by any number of threads. */
public final class Shapes {

    /** Roles and plans that are gone leave theirs behind, so that it is begun anew from time to time. */
    private static final int MOST = 10_000;

    private final Catalog catalog;
    private final List<AnyPermission> permissions;
    private final List<ResourceType<?>> types;
    private final ConcurrentMap<Shape, Shape> known = new ConcurrentHashMap<>();

    /**
     * @param catalog the catalog that is in use, checked
     */
    public Shapes(Catalog catalog) {
        this.catalog = catalog;
        permissions = catalog.permissions();
        types = catalog.resourceTypes();
    }

    Catalog catalog() {
        return catalog;
    }

    List<AnyPermission> permissions() {
        return permissions;
    }

    List<ResourceType<?>> types() {
        return types;
    }

    /** One that is equal, the same for all if it can be. */
    Shape shared(Shape shape) {
        Shape same = known.get(shape);
        if (same != null) {
            return same;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        same = known.putIfAbsent(shape, shape);
        return same == null ? shape : same;
    }

    /** How many are shared at present. */
    int size() {
        return known.size();
    }
}
