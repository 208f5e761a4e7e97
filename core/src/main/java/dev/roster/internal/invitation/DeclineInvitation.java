package dev.roster.internal.invitation;

import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Event;
import dev.roster.port.Link;
import java.util.Optional;

/** Declines an invitation by its link. */
public final class DeclineInvitation {

    private final Deployment deployment;

    public DeclineInvitation(Deployment deployment) {
        this.deployment = deployment;
    }

    /** Empty if it was declined; else why the link did nothing. */
    public Optional<DeadLink> decline(String token) {
        Optional<Link> link = LinkTarget.find(deployment.storage(), token);
        return link.isEmpty() ? Optional.of(DeadLink.UNKNOWN) : decline(link.get());
    }

    private Optional<DeadLink> decline(Link link) {
        InvitationId id = new InvitationId(link.subject());
        return Change.withoutRight(
                deployment,
                link.organization(),
                new Actor.Invitee(id),
                "invitation",
                Event.INVITATION_DECLINED,
                change -> {
                    Optional<Invitation> invitation = change.invitation(id);
                    if (invitation.isEmpty()) {
                        return Optional.of(DeadLink.UNKNOWN);
                    }
                    Optional<DeadLink> death = LinkTarget.death(link, invitation.get(), change.now());
                    if (death.isEmpty()) {
                        ChangeInvitation.close(change, invitation.get(), InvitationStatus.DECLINED);
                    }
                    return death;
                });
    }
}
