package dev.roster.invitation;

import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An invitation as the invited person sees it.
 *
 * @param id the invitation
 * @param organization the organization
 * @param organizationName its name
 * @param roles the keys of the offered roles; sorted
 * @param note the inviter's note, if there is one
 * @param status pending or expired
 * @param expiresAt until when it can be answered
 */
public record ReceivedInvitation(
        InvitationId id,
        OrganizationId organization,
        String organizationName,
        Set<String> roles,
        Optional<String> note,
        InvitationStatus status,
        Instant expiresAt) {}
