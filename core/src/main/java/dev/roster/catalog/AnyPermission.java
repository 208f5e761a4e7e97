package dev.roster.catalog;

import java.util.Optional;

/** A named right of the catalog: a {@link Permission}, or a {@link PermissionOn} resources of one type. */
public sealed interface AnyPermission extends Switchable permits Permission, PermissionOn {

    /** @return the name that is stored, journalled and shown to developers; unique in the catalog */
    String key();

    /** @return the type of resource that it is about, or empty if it is about none */
    Optional<ResourceType<?>> type();

    /** @return the catalog that declares it */
    Catalog catalog();

    /** @return its place in {@link Catalog#permissions()}; never stored, since the next catalog may order otherwise */
    int index();

    @Override
    default AnyPermission permission() {
        return this;
    }

    @Override
    default Optional<Resource> resource() {
        return Optional.empty();
    }
}
