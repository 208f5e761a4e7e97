package dev.roster.role;

import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Resources;

/**
 * What is said of a role that an organization defines for itself. Each method returns this; not for use outside of the call.
 * What does not lie in the envelope of the role's template is {@link dev.roster.failure.Refused}.
 */
public interface RoleEdit {

    /**
     * Says its name.
     *
     * @param name at most 80 characters, in one line, not looking like a link; no other role of the organization may have
     *     it, in whatever case
     * @return this
     */
    RoleEdit name(String name);

    /**
     * Says all its permissions, in place of those said before.
     *
     * @param permissions of the catalog, that the template can have; none at all is allowed
     * @return this
     */
    RoleEdit permissions(AnyPermission... permissions);

    /**
     * Says the resources of one type that every member in this role reaches, in place of the template's reach there.
     *
     * @param resources of a type of which the template reaches everything, an assigned set, or a fixed set that includes
     *     these; at most 10,000, and none at all is allowed
     * @return this
     */
    RoleEdit fixed(Resources resources);

    /**
     * Takes {@link #fixed} back: the role reaches there as the template does.
     *
     * @param types resource types of the catalog
     * @return this
     */
    RoleEdit asTemplate(ResourceType<?>... types);

    /**
     * Says why, for the journal.
     *
     * @param reason one line of at most 200 characters
     * @return this
     */
    RoleEdit because(String reason);
}
