package dev.roster.catalog;

import java.util.Objects;
import java.util.Optional;

/**
 * A permission on one resource. Made by {@link PermissionOn#on}.
 *
 * @param permission the permission
 * @param named the resource
 */
public record PermissionOnResource(AnyPermission permission, Resource named) implements Switchable {

    /**
     * Checks that the resource is of the permission's type.
     *
     * @param permission the permission
     * @param named the resource
     */
    public PermissionOnResource {
        Objects.requireNonNull(named, "named");
        if (permission.type().filter(type -> type.key().equals(named.type())).isEmpty()) {
            throw new IllegalArgumentException(permission.key() + " is not about resources of type " + named.type());
        }
    }

    @Override
    public Optional<Resource> resource() {
        return Optional.of(named);
    }
}
