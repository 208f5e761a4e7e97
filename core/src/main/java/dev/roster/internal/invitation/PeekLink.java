package dev.roster.internal.invitation;

import dev.roster.id.Actor;
import dev.roster.internal.Deployment;
import dev.roster.internal.Offers;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Preview;
import dev.roster.organization.Organization;
import dev.roster.port.Lookups;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Shows what a link is about. Writes nothing, so that a mail scanner that follows links does no harm. */
public final class PeekLink {

    private final Deployment deployment;

    public PeekLink(Deployment deployment) {
        this.deployment = deployment;
    }

    public Preview peek(String token) {
        return LinkTarget.of(deployment.storage(), token)
                .flatMap(target ->
                        target.lookUp(deployment.storage().lookups()).map(invitation -> preview(target, invitation)))
                .orElseGet(() -> new Preview.Dead(DeadLink.UNKNOWN));
    }

    private Preview preview(LinkTarget target, Invitation invitation) {
        return target.death(invitation, deployment.clock().instant())
                .<Preview>map(Preview.Dead::new)
                .orElseGet(() -> open(invitation));
    }

    private Preview open(Invitation invitation) {
        Lookups lookups = deployment.storage().lookups();
        Organization organization = Objects.requireNonNull(
                lookups.organizations(List.of(invitation.organization())).get(invitation.organization()));
        return organization.isErased() ? new Preview.Dead(DeadLink.UNKNOWN) : open(lookups, invitation, organization);
    }

    private Preview open(Lookups lookups, Invitation invitation, Organization organization) {
        return new Preview.Open(
                organization.name(),
                inviterName(lookups, invitation),
                invitation.address(),
                invitation.terms().name(),
                new Offers(deployment).of(invitation),
                invitation.terms().note(),
                invitation.expiresAt(),
                lookups.usersByAddress(List.of(invitation.address())).containsKey(invitation.address()));
    }

    static Optional<PersonName> inviterName(Lookups lookups, Invitation invitation) {
        return invitation.inviter() instanceof Actor.Member member
                ? lookups.users(List.of(member.user())).values().stream()
                        .findFirst()
                        .map(User::name)
                : Optional.empty();
    }
}
