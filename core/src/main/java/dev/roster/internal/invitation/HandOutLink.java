package dev.roster.internal.invitation;

import dev.roster.delivery.SecretLink;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.Minted;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import java.util.List;
import java.util.Locale;

/**
 * Gives the host a link, to send it by itself. Only ever the host: a member who holds the link could prove a mailbox that
 * belongs to somebody else.
 */
public final class HandOutLink {

    private final Deployment deployment;

    public HandOutLink(Deployment deployment) {
        this.deployment = deployment;
    }

    public SecretLink of(OrganizationId organization, Actor.Host host, InvitationId id) {
        return Change.withoutRight(deployment, organization, host, "organization", Event.LINK_HANDED_OUT, change -> {
            change.requireActive();
            Invitation invitation = change.invitation(id).orElseThrow(() -> Change.notFound("invitation"));
            if (invitation.statusAt(change.now()) != InvitationStatus.PENDING) {
                throw new Refused(
                        Reason.INVITATION_CLOSED,
                        "invitation",
                        "It is " + invitation.statusAt(change.now()).name().toLowerCase(Locale.ROOT)
                                + " and has no link; resend it, or invite anew.");
            }
            change.entrance().requireOpenTo(invitation.address());
            Minted minted = Minted.of(deployment, invitation);
            change.unit().links().insert(List.of(minted.kept()));
            change.journal().record(id, Facet.GENERATION, String.valueOf(invitation.generation()));
            return minted.link();
        });
    }
}
