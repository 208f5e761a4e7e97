package dev.roster.catalog;

/**
 * A named set of permissions with a reach. A later version adds roles that an organization defines for itself.
 */
public sealed interface Role permits DeclaredRole {

    /** @return the name that is stored; unique in the catalog */
    String key();

    /** @return the catalog that declares it */
    Catalog catalog();

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
     * @param role a role of the same catalog
     * @return whether members in this role may give, change and take that one
     */
    boolean canManage(Role role);

    /**
     * @param right a right of user management
     * @return whether members in this role have it
     */
    boolean has(Management right);
}
