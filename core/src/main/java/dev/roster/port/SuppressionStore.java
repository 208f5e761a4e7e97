package dev.roster.port;

import dev.roster.delivery.Suppression;
import dev.roster.id.OrganizationId;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * The addresses that organizations mail nothing more to, in one transaction that has locked their organization. There is at
 * most one for each organization and canonical address; the storage itself holds that.
 */
public interface SuppressionStore {

    /**
     * Adds one, unless the organization has one for that address.
     *
     * @param suppression what to keep
     * @return whether it was added
     */
    boolean put(Suppression suppression);

    /**
     * @param organization an organization
     * @param addresses addresses, compared by their canonical form
     * @return its suppressions of them, by address
     */
    Map<EmailAddress, Suppression> current(OrganizationId organization, Collection<EmailAddress> addresses);

    /**
     * Deletes those that there are.
     *
     * @param organization an organization
     * @param addresses addresses, compared by their canonical form
     */
    void delete(OrganizationId organization, Collection<EmailAddress> addresses);

    /**
     * Deletes those that came from mails about one subject, whatever address they were sent to: for an erasure.
     *
     * @param organization an organization
     * @param subject the id of what the mails were about
     */
    void deleteAbout(OrganizationId organization, UUID subject);

    /**
     * Deletes all there are of one address, over all organizations and without the lock of any: for an erasure.
     *
     * @param address an address, compared by its canonical form
     */
    void deleteAll(EmailAddress address);
}
