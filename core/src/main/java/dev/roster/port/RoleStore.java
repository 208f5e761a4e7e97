package dev.roster.port;

import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.role.RoleDefinition;
import java.util.Collection;
import java.util.Map;

/**
 * The roles that organizations define for themselves, in one transaction that has locked the organization. No two of one
 * organization have one {@linkplain RoleDefinition#nameKey() name key}; the storage itself holds that.
 */
public interface RoleStore {

    /**
     * Adds a role.
     *
     * @param role the role
     * @return false, and nothing is added, if its id is there, or another role of the organization has its name
     */
    boolean insert(RoleDefinition role);

    /**
     * Writes a role in place of what is there.
     *
     * @param role a role that is there
     * @return false, and nothing is written, if another role of the organization has its name
     */
    boolean update(RoleDefinition role);

    /**
     * Deletes a role, if it is there.
     *
     * @param organization an organization
     * @param role a role that nobody holds and no open invitation offers
     */
    void delete(OrganizationId organization, RoleId role);

    /**
     * @param organization an organization
     * @param roles ids
     * @return those roles of that organization, by id
     */
    Map<RoleId, RoleDefinition> current(OrganizationId organization, Collection<RoleId> roles);

    /**
     * @param organization an organization
     * @param most where to stop counting
     * @return how many roles it has, or that many if it has more
     */
    int count(OrganizationId organization, int most);
}
