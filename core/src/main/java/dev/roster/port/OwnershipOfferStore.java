package dev.roster.port;

import dev.roster.id.OrganizationId;
import dev.roster.member.OwnershipOffer;
import java.util.Optional;

/** The offer of ownership that an organization has, or has not, in one transaction that has locked the organization. */
public interface OwnershipOfferStore {

    /**
     * Writes an offer, in place of the one that is there, if one is.
     *
     * @param offer an offer by a member to another
     */
    void put(OwnershipOffer offer);

    /**
     * @param organization an organization
     * @return the offer that is there, expired or not, or empty if there is none
     */
    Optional<OwnershipOffer> current(OrganizationId organization);

    /**
     * Takes the offer away, if one is there.
     *
     * @param organization an organization
     */
    void delete(OrganizationId organization);
}
