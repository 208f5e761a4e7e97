package dev.roster.catalog;

import java.util.Optional;

/** What a switch names: a permission as a whole, or a permission on one resource. */
public sealed interface Switchable permits AnyPermission, PermissionOnResource {

    /** @return the permission */
    AnyPermission permission();

    /** @return the one resource that is meant, or empty for the permission as a whole */
    Optional<Resource> resource();
}
