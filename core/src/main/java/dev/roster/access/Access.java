package dev.roster.access;

import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.PermissionOnResource;
import dev.roster.catalog.Switchable;
import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import java.util.Objects;

/**
 * What one user may do in one organization. Each question is answered from the rights as they are when it is asked; a
 * {@link #pinned()} access answers all of them from one moment. Safe for use by any number of threads.
 *
 * <p>A user who is no member, and an organization that does not exist, are answered "no", with the reason. Storage that
 * cannot be asked is a {@link StorageFailure}, never an answer. A permission of another catalog is {@link Refused}.
 */
public interface Access {

    /**
     * @param permission a permission that is about no resource
     * @return whether the user has it
     * @throws Refused if it is of another catalog
     * @throws StorageFailure if storage cannot be asked
     */
    boolean can(Permission permission);

    /**
     * @param permission a permission on resources
     * @param id the resource's id
     * @param <I> the type of the id
     * @return whether the user has it there
     * @throws Refused if the permission is of another catalog, or the id is no id
     * @throws StorageFailure if storage cannot be asked
     */
    <I> boolean can(PermissionOn<I> permission, I id);

    /**
     * @param permission a permission on resources
     * @param id the resource's id
     * @param <I> the type of the id
     * @return the answer, with its reason
     * @throws Refused if the permission is of another catalog, or the id is no id
     * @throws StorageFailure if storage cannot be asked
     */
    default <I> Decision explain(PermissionOn<I> permission, I id) {
        return explain(Objects.requireNonNull(permission, "permission").on(id));
    }

    /**
     * @param what a {@link Permission} or a {@link PermissionOnResource}
     * @return the answer, with its reason
     * @throws Refused if it is of another catalog, or a permission on resources that names none
     * @throws StorageFailure if storage cannot be asked
     */
    Decision explain(Switchable what);

    /**
     * Goes on only if the user has the permission.
     *
     * @param permission a permission that is about no resource
     * @throws AccessDenied if not, with the reason
     * @throws Refused if it is of another catalog
     * @throws StorageFailure if storage cannot be asked
     */
    void require(Permission permission);

    /**
     * Goes on only if the user has the permission there.
     *
     * @param permission a permission on resources
     * @param id the resource's id
     * @param <I> the type of the id
     * @throws AccessDenied if not, with the reason
     * @throws Refused if the permission is of another catalog, or the id is no id
     * @throws StorageFailure if storage cannot be asked
     */
    <I> void require(PermissionOn<I> permission, I id);

    /**
     * @param permission a permission on resources
     * @return where the user has it
     * @throws Refused if it is of another catalog
     * @throws StorageFailure if storage cannot be asked
     */
    Reach reach(PermissionOn<?> permission);

    /**
     * @param right a right of user management
     * @return whether one of the user's roles has it
     * @throws StorageFailure if storage cannot be asked
     */
    boolean may(Management right);

    /**
     * @return the same questions, all answered from the rights of this moment; for the length of one request
     * @throws StorageFailure if storage cannot be asked
     */
    Access pinned();
}
