package dev.roster;

import dev.roster.failure.Refused;
import dev.roster.internal.Deployment;
import dev.roster.internal.invitation.AcceptInvitation;
import dev.roster.internal.invitation.DeclineInvitation;
import dev.roster.internal.invitation.PeekLink;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Preview;
import java.util.Objects;
import java.util.Optional;

/**
 * What the holder of an invitation's link may do. The token is the last segment of the link's path, as the browser sent
 * it. Any text is taken: what is no token is answered like one that was never made. Safe for use by any number of threads.
 */
public final class InvitationLinks {

    private final Deployment deployment;

    InvitationLinks(Deployment deployment) {
        this.deployment = deployment;
    }

    /**
     * Shows what a link is about. Writes nothing, so it may be asked by GET, by mail scanners, and as often as they like.
     *
     * @param token the last segment of the link
     * @return what can be answered, or why the link is dead
     */
    public Preview peek(String token) {
        return new PeekLink(deployment).peek(token);
    }

    /**
     * Accepts an invitation: a command, to be asked by POST only.
     *
     * @param token the last segment of the link
     * @param acceptance who accepts
     * @return the membership, or why it did not come about; only {@link Admission.Joined} changed anything
     * @throws Refused if a new user has no name, neither said nor on the invitation
     */
    public Admission accept(String token, Acceptance acceptance) {
        return new AcceptInvitation(deployment).accept(token, Objects.requireNonNull(acceptance, "acceptance"));
    }

    /**
     * Declines an invitation: a command, to be asked by POST only.
     *
     * @param token the last segment of the link
     * @return empty if it was declined, or why the link is dead
     */
    public Optional<DeadLink> decline(String token) {
        return new DeclineInvitation(deployment).decline(token);
    }
}
