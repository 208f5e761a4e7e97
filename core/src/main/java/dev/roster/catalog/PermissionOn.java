package dev.roster.catalog;

import java.util.Optional;

/**
 * A named right on resources of one type. A constant of its {@link Catalog}. Immutable.
 *
 * @param <I> the type of the resources' ids, so that a wrong id does not compile
 */
public final class PermissionOn<I> implements AnyPermission {

    private final Catalog catalog;
    private final String key;
    private final ResourceType<I> type;
    private final int index;

    PermissionOn(Catalog catalog, String key, ResourceType<I> type, int index) {
        this.catalog = catalog;
        this.key = key;
        this.type = type;
        this.index = index;
    }

    /**
     * Narrows the permission to one resource, for a switch.
     *
     * @param id the resource's id in the host's world
     * @return this permission on that resource
     * @throws dev.roster.failure.Refused if the id is missing, too long or not plain text
     */
    public PermissionOnResource on(I id) {
        return new PermissionOnResource(this, resourceType().one(id));
    }

    /** @return the type of resource that it is about */
    public ResourceType<I> resourceType() {
        return type;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Optional<ResourceType<?>> type() {
        // Null only in a catalog at fault, which is checked with it all the same to tell the other faults too.
        return Optional.ofNullable(type);
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
