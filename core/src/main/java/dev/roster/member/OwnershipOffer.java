package dev.roster.member;

import dev.roster.access.Rights;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An owner's offer to another member to own the organization, as stored. There is one at most in an organization.
 *
 * @param organization the organization
 * @param giver the owner who offers
 * @param receiver the member who may accept
 * @param becoming what the giver's rights are to be then; empty if the giver stays what she is
 * @param offeredAt when it was offered
 * @param expiresAt until when it can be accepted; not at that moment any more
 */
public record OwnershipOffer(
        OrganizationId organization,
        UserId giver,
        UserId receiver,
        Optional<Rights> becoming,
        Instant offeredAt,
        Instant expiresAt) {

    /**
     * Checks for nulls.
     *
     * @param organization the organization
     * @param giver the owner who offers
     * @param receiver the member who may accept
     * @param becoming what the giver's rights are to be then; empty if the giver stays what she is
     * @param offeredAt when it was offered
     * @param expiresAt until when it can be accepted; not at that moment any more
     */
    public OwnershipOffer {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(giver, "giver");
        Objects.requireNonNull(receiver, "receiver");
        Objects.requireNonNull(becoming, "becoming");
        Objects.requireNonNull(offeredAt, "offeredAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /**
     * @param now a moment
     * @return whether it cannot be accepted any more then, since its time is over
     */
    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
