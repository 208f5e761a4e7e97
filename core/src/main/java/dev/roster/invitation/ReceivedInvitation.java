package dev.roster.invitation;

import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/**
 * An invitation as the invited person sees it.
 *
 * @param id the invitation
 * @param organization the organization
 * @param organizationName its name
 * @param offered what it offers
 * @param note the inviter's note, if there is one
 * @param status pending or expired
 * @param expiresAt until when it can be answered
 */
public record ReceivedInvitation(
        InvitationId id,
        OrganizationId organization,
        String organizationName,
        Offered offered,
        Optional<String> note,
        InvitationStatus status,
        Instant expiresAt) {}
