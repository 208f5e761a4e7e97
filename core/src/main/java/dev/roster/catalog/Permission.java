package dev.roster.catalog;

import java.util.Optional;

/** A named right that is about no resource in particular. A constant of its {@link Catalog}. Immutable. */
public final class Permission implements AnyPermission {

    private final Catalog catalog;
    private final String key;
    private final int index;

    Permission(Catalog catalog, String key, int index) {
        this.catalog = catalog;
        this.key = key;
        this.index = index;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Optional<ResourceType<?>> type() {
        return Optional.empty();
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public int index() {
        return index;
    }

    /** @return the key */
    @Override
    public String toString() {
        return key;
    }
}
