package dev.roster.port;

import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.user.EmailAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Invitations, in one transaction that has locked their organization. Open means {@code PENDING} in store, expired ones
 * included. There is at most one open invitation for each organization and canonical address; the storage itself holds
 * that.
 */
public interface InvitationStore {

    /**
     * Adds invitations, in as few statements as the number allows.
     *
     * @param invitations pending ones
     * @return the ids of those added; one is left out if its id is there, or its address has an open invitation
     */
    Set<InvitationId> insert(Collection<Invitation> invitations);

    /**
     * Writes invitations in place of what is there, in as few statements as the number allows. One is written only where
     * the stored one is still pending and not of a later generation: that decides races.
     *
     * @param invitations the invitations as they are to be; none twice
     * @return the ids of those written
     */
    Set<InvitationId> update(Collection<Invitation> invitations);

    /**
     * @param organization an organization
     * @param ids ids
     * @return those invitations of that organization, open or final, by id
     */
    Map<InvitationId, Invitation> current(OrganizationId organization, Collection<InvitationId> ids);

    /**
     * @param organization an organization
     * @param addresses addresses, compared by their canonical form
     * @return the open invitations to them, by address
     */
    Map<EmailAddress, Invitation> open(OrganizationId organization, Collection<EmailAddress> addresses);

    /**
     * @param organization an organization
     * @param inviters users
     * @return the open invitations that one of them stands for, in any order
     */
    List<Invitation> openBy(OrganizationId organization, Collection<UserId> inviters);

    /**
     * @param organization an organization
     * @param role a role that an organization defined
     * @param most how many at most
     * @return open invitations that offer the role, in any order
     */
    List<Invitation> offering(OrganizationId organization, RoleId role, int most);

    /**
     * @param organization an organization
     * @param requestKey the host's key of a call
     * @return the invitations that carry it, open or final, in any order
     */
    List<Invitation> withRequestKey(OrganizationId organization, String requestKey);

    /**
     * Finds what is to be erased, over all organizations, erased ones included, and without the lock of any.
     *
     * @param address an address, compared by its canonical form
     * @param most how many at most
     * @return invitations to it, open and final, by id
     */
    List<Invitation> to(EmailAddress address, int most);

    /**
     * Finds what is to be erased, over all organizations, erased ones included, and without the lock of any.
     *
     * @param user a user
     * @param most how many at most
     * @return invitations that the user accepted, whatever the address was then, but for erased ones, by id
     */
    List<Invitation> acceptedBy(UserId user, int most);

    /**
     * Erases what final invitations say of the people whom they invited: what {@link Invitation#erased} leaves is written in
     * place of what is there, in as few statements as the number allows. Open ones stay as they are.
     *
     * @param invitations final ones, read in this transaction
     */
    void erase(Collection<Invitation> invitations);

    /**
     * Takes the seats of open invitations that have expired.
     *
     * @param organization an organization
     * @param now the time
     * @return how many gave up a seat
     */
    int releaseExpiredSeats(OrganizationId organization, Instant now);
}
