package dev.roster.catalog;

import java.util.Optional;

/**
 * A named set of permissions with a reach: declared in the host's {@link Catalog}, or defined by an organization for itself.
 * Implemented by Roster only.
 */
public interface Role {

    /** @return the name that is stored; unique in the catalog, or a key that no catalog can have */
    String key();

    /** @return the catalog that declares it, or in which its template is */
    Catalog catalog();

    /**
     * @return the role of the catalog in whose envelope it lies: itself, if the catalog declares it; empty if the catalog has
     *     the template of a custom role no more
     */
    Optional<Role> template();

    /** @return whether no member may hold it: it is there for the envelope of custom roles only */
    boolean isTemplateOnly();

    /** @return whether this is the one role that an organization must never be without */
    boolean isOwner();

    /**
     * @param permission a permission of the same catalog
     * @return what this role makes of it
     */
    Level level(AnyPermission permission);

    /**
     * @param type a resource type of the same catalog
     * @return how far this role reaches there
     */
    ReachRule reach(ResourceType<?> type);

    /**
     * @param role a role of the same catalog, or one with its template there
     * @return whether members in this role may give, change and take that one
     */
    boolean canManage(Role role);

    /**
     * @param right a right of user management
     * @return whether members in this role have it
     */
    boolean has(Management right);
}
