package dev.roster.scenario;

import dev.roster.invitation.Invitation;
import dev.roster.invitation.Offer;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Invitations of Grace to a team, named by their state. Each has been mailed.
 *
 * @param team who invites
 * @param offer what is offered
 */
record Given(Team team, Consumer<Offer> offer) {

    static final String GRACE = "grace@people.example";

    Invitation aPendingInvitation() {
        Invitation invitation = team.invites(GRACE, offer);
        team.stage().sendMail();
        return invitation;
    }

    Invitation anExpiredInvitation() {
        Invitation invitation = aPendingInvitation();
        team.stage().pass(Duration.between(team.stage().clock().instant(), invitation.expiresAt()));
        return invitation;
    }

    Invitation anAcceptedInvitation() {
        Invitation invitation = aPendingInvitation();
        team.stage().accept(link(), "Grace", "Hopper").orElseThrow();
        return invitation;
    }

    Invitation aDeclinedInvitation() {
        Invitation invitation = aPendingInvitation();
        team.stage().roster().invitations().decline(link());
        return invitation;
    }

    Invitation aRevokedInvitation() {
        Invitation invitation = aPendingInvitation();
        team.owner().revoke(invitation.id());
        return invitation;
    }

    /** The link in the newest mail to Grace. */
    String link() {
        return team.stage().mailer().linkTo(GRACE).token();
    }
}
