package dev.roster.invitation;

import dev.roster.failure.Refused;
import dev.roster.id.InvitationId;
import java.util.Collection;
import java.util.List;

/** The invitations of an organization, as the actor may see them. Safe for use by any number of threads. */
public interface Invitations {

    /** @return the open ones, expired included, newest first */
    InvitationList open();

    /** @return the open ones, expired included, whose newest mail did not arrive or was reported as junk, newest first */
    InvitationList undelivered();

    /**
     * @param prefix the beginning of an address, in any case; empty for all
     * @return the open ones, expired included, by address
     * @throws Refused if the prefix is longer than 254 characters, or holds what cannot be seen
     */
    InvitationList openByAddress(String prefix);

    /** @return those that were accepted, declined or revoked, newest made first */
    InvitationList past();

    /**
     * @param id an invitation's id
     * @return that invitation
     * @throws Refused if the actor may not see it, or there is none in this organization
     */
    ListedInvitation get(InvitationId id);

    /**
     * Finds several at once, in as few statements as one.
     *
     * @param ids invitations' ids; by default at most 1,000, and none is fine
     * @return those of them that are this organization's, open or final, in the order of the list, each once; what is
     *     another organization's or nobody's is left out alike
     * @throws Refused if the actor may not see invitations, or the list is too long or holds a null
     */
    List<ListedInvitation> getAll(Collection<InvitationId> ids);
}
