package dev.roster.access;

import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.PermissionOnResource;
import dev.roster.catalog.Switchable;
import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one user may do in one organization. Answers come from memory as long as they are known to be fresh: a change that
 * this Roster made holds at once when it is committed, one that another node made within the
 * {@linkplain AccessRules#bound bound}. In a transaction of the host, each question is put to storage. Safe for use by any
 * number of threads.
 *
 * <p>A user who is no member is answered "no", with the reason. An organization that does not exist, and a permission of
 * another catalog, are {@link Refused}. Storage that cannot be asked when it must be is a {@link StorageFailure}, never an
 * answer.
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
     * For hosts that learn at run time what to ask: {@link dev.roster.catalog.Catalog#permissionNamed(String, String)} finds it
     * by texts.
     *
     * @param permission a permission on one resource
     * @return whether the user has it there
     * @throws Refused if the permission is of another catalog
     * @throws StorageFailure if storage cannot be asked
     */
    boolean can(PermissionOnResource permission);

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
     * Goes on only if the user has the permission there.
     *
     * @param permission a permission on one resource
     * @throws AccessDenied if not, with the reason
     * @throws Refused if the permission is of another catalog
     * @throws StorageFailure if storage cannot be asked
     */
    void require(PermissionOnResource permission);

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
     * Checks many resources at once, all at one moment.
     *
     * @param permission a permission on resources
     * @param ids the resources' ids
     * @param <I> the type of the ids
     * @return those on which the user has it, in the order in which they were given
     * @throws Refused if the permission is of another catalog, or one of the ids is no id
     * @throws StorageFailure if storage cannot be asked
     */
    <I> List<I> among(PermissionOn<I> permission, Collection<? extends I> ids);

    /**
     * @return where the user has each permission of the catalog, by its key, in the order of declaration; for menus
     * @throws StorageFailure if storage cannot be asked
     */
    Map<String, Reach> reaches();

    /**
     * Fixes one moment, for the length of one request.
     *
     * @return the same questions, all answered from one moment, which lies no further back than the bound
     * @throws StorageFailure if storage cannot be asked
     */
    Access pinned();

    /**
     * Fixes this very moment, for what must not be done on a right that was just taken, on whatever node. It costs one
     * indexed read.
     *
     * @return the same questions, all answered from one moment, which is not before this call
     * @throws StorageFailure if storage cannot be asked
     */
    Access fresh();

    /**
     * Fixes a moment at which a change is known to have been made: one reads on any node what was written on another. It
     * costs a read only if what is kept is older.
     *
     * @param stamp a moment in the history of this organization
     * @return the same questions, all answered from one moment, which is not before that
     * @throws Refused if the stamp is another organization's
     * @throws StorageFailure if storage cannot be asked, or does not know of that change, as a replica that lags might not
     */
    Access atLeast(Stamp stamp);
}
