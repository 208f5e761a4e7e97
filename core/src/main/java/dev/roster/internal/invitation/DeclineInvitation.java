package dev.roster.internal.invitation;

import dev.roster.id.Actor;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Event;
import java.util.Optional;

/** Declines an invitation by its link. */
public final class DeclineInvitation {

    private final Deployment deployment;

    public DeclineInvitation(Deployment deployment) {
        this.deployment = deployment;
    }

    /** Empty if it was declined; else why the link did nothing. */
    public Optional<DeadLink> decline(String token) {
        Optional<LinkTarget> target = LinkTarget.of(deployment.storage(), token);
        return target.isEmpty() ? Optional.of(DeadLink.UNKNOWN) : decline(target.get());
    }

    private Optional<DeadLink> decline(LinkTarget target) {
        return Change.evenErased(
                deployment,
                target.organization(),
                new Actor.Invitee(target.invitation()),
                Event.INVITATION_DECLINED,
                change -> {
                    Optional<Invitation> invitation = target.current(change);
                    if (invitation.isEmpty()) {
                        return Optional.of(DeadLink.UNKNOWN);
                    }
                    Optional<DeadLink> death = target.death(invitation.get(), change.now());
                    if (death.isEmpty()) {
                        ChangeInvitation.close(change, invitation.get(), InvitationStatus.DECLINED);
                    }
                    return death;
                });
    }
}
