package dev.roster.port;

import dev.roster.id.OrganizationId;
import dev.roster.organization.Organization;
import java.util.Optional;

/** Organizations, in one transaction. */
public interface OrganizationStore {

    /**
     * Adds an organization.
     *
     * @param organization as it begins, with revision 1
     * @return false, and nothing is added, if its id or host reference is there already
     */
    boolean insert(Organization organization);

    /**
     * Begins a change: locks the organization until the transaction ends and raises its revision by one. In a database
     * this is an UPDATE, so that it also decides between nodes that do not share row locks.
     *
     * @param id an organization
     * @return the organization with its new revision, or empty if there is none
     */
    Optional<Organization> change(OrganizationId id);

    /**
     * Writes back what the change came to. To be called after {@link #change} in the same transaction.
     *
     * @param organization the organization, with the revision that {@link #change} gave, or with the one before it if the
     *     change came to nothing, so that it takes no number
     */
    void update(Organization organization);

    /**
     * Deletes some of what hangs on an organization that is erased: members, invitations, links, mails and
     * reviews. Its row and its
     * journal stay. Takes no lock: nobody else writes there any more.
     *
     * @param id an organization whose status is {@code ERASED} already, as others see it
     * @param most how many of each kind at most
     * @return how many were deleted; 0 if nothing is left
     */
    int erase(OrganizationId id, int most);
}
