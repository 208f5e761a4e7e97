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
     * Checks that the resource is of the permission's type, and its id one that is kept in this way.
     *
     * @param permission the permission
     * @param named the resource
     */
    public PermissionOnResource {
        Objects.requireNonNull(named, "named");
        ResourceType<?> type = permission
                .type()
                .filter(about -> about.key().equals(named.type()))
                .orElseThrow(() -> new IllegalArgumentException(
                        permission.key() + " is not about resources of type " + named.type()));
        if (!type.id(named.id()).toString().equals(named.id())) {
            throw new IllegalArgumentException(named + " is not the way in which ids of " + type + " are kept");
        }
    }

    @Override
    public Optional<Resource> resource() {
        return Optional.of(named);
    }
}
