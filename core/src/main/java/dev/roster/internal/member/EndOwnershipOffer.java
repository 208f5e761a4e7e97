package dev.roster.internal.member;

import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.journal.Event;
import dev.roster.member.Member;
import dev.roster.member.OwnershipOffer;

/** Ends an offer of ownership without a new owner: by the receiver, who declines, or by the giver or any owner. */
public final class EndOwnershipOffer {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final UserId user;

    public EndOwnershipOffer(Deployment deployment, OrganizationId organization, UserId user) {
        this.deployment = deployment;
        this.organization = organization;
        this.user = user;
    }

    public void decline() {
        end(Event.OWNERSHIP_DECLINED, (change, actor, offer) -> offer.receiver().equals(user));
    }

    public void withdraw() {
        end(
                Event.OWNERSHIP_WITHDRAWN,
                (change, actor, offer) -> offer.giver().equals(user) || Owners.isActiveOwner(change, actor));
    }

    /** Whether the offer is the actor's to end. */
    private interface Standing {
        boolean allows(Change change, Member actor, OwnershipOffer offer);
    }

    private void end(Event event, Standing standing) {
        Change.withoutRight(deployment, organization, new Actor.Member(user), OpenOffer.OFFER, event, change -> {
            Member actor = OpenOffer.actor(change, user);
            OwnershipOffer offer = OpenOffer.find(change)
                    .filter(open -> standing.allows(change, actor, open))
                    .orElseThrow(OpenOffer::none);
            OpenOffer.end(change);
            return offer;
        });
    }
}
