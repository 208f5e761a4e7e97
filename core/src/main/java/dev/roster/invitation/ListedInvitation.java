package dev.roster.invitation;

import dev.roster.delivery.Delivery;
import java.util.Optional;

/**
 * An invitation as an administrator sees it.
 *
 * @param invitation the invitation
 * @param status where it stands now; {@link InvitationStatus#EXPIRED} included
 * @param delivery how its newest mail went, or empty if the host sends it itself
 * @param advice what to do next, as an English sentence, or empty if nothing is to be done
 */
public record ListedInvitation(
        Invitation invitation, InvitationStatus status, Optional<Delivery> delivery, Optional<String> advice) {}
