package dev.roster.internal.member;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.member.OwnershipOffer;
import java.util.Optional;

/** Shows an offer of ownership that can still be accepted to those whom it concerns. Nobody else learns that there is one. */
public final class ShowOwnershipOffer {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final UserId user;

    public ShowOwnershipOffer(Deployment deployment, OrganizationId organization, UserId user) {
        this.deployment = deployment;
        this.organization = organization;
        this.user = user;
    }

    public Optional<OwnershipOffer> show() {
        return deployment
                .storage()
                .lookups()
                .membership(organization, user)
                .flatMap(Membership::member)
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .flatMap(this::shownTo);
    }

    private Optional<OwnershipOffer> shownTo(Member member) {
        boolean owner = member.rights()
                .roles()
                .contains(deployment.catalog().ownerRole().key());
        return deployment
                .storage()
                .lookups()
                .ownershipOffer(organization)
                .filter(offer -> !offer.isExpired(deployment.clock().instant()))
                .filter(offer ->
                        owner || offer.giver().equals(user) || offer.receiver().equals(user));
    }
}
