package dev.roster;

import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.member.AcceptOwnership;
import dev.roster.internal.member.EndOwnershipOffer;
import dev.roster.internal.member.OfferOwnership;
import dev.roster.internal.member.RemoveMembers;
import dev.roster.internal.member.ShowOwnershipOffer;
import dev.roster.member.Becoming;
import dev.roster.member.OwnershipOffer;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** A member acting in one organization. */
public final class ActingMember extends Acting {

    private final UserId user;

    ActingMember(Deployment deployment, OrganizationId organization, UserId user) {
        super(deployment, organization, new Actor.Member(user));
        this.user = user;
    }

    /**
     * Leaves the organization. Every member may, but the last active owner.
     *
     * @throws Refused if the user is no member, or no active owner would be left
     */
    public void leave() {
        new RemoveMembers(deployment, organization, actor).leave(user);
    }

    /**
     * Offers another member to become an owner beside the actor. Good for seven days, unless the host has set another
     * lifetime of invitations.
     *
     * @param receiver an active member's user, who has to accept
     * @return the offer
     * @throws Refused as when something is said of what the actor becomes
     */
    public OwnershipOffer offerOwnership(UserId receiver) {
        return offerOwnership(receiver, becoming -> {});
    }

    /**
     * Offers another member to become an owner, and says what the actor becomes then. Nothing changes before the receiver
     * accepts. A new offer takes the place of the actor's last one; an organization has one at most. It is gone when
     * either of both is removed or leaves.
     *
     * @param receiver an active member's user, who has to accept
     * @param becoming says the actor's rights from then on, as an edit would, and how long the offer is good
     * @return the offer
     * @throws Refused if the actor is no active owner, the receiver is no active member or an owner already, another
     *     owner's offer is open, what is said makes no sense, or the guard would not let the actor do both by edits
     */
    public OwnershipOffer offerOwnership(UserId receiver, Consumer<? super Becoming> becoming) {
        return new OfferOwnership(deployment, organization, user)
                .offer(Objects.requireNonNull(receiver, "receiver"), Objects.requireNonNull(becoming, "becoming"));
    }

    /**
     * Accepts the offer of ownership that was made to the actor: an owner from now on, and the giver what the offer says.
     * The owner role stands beside the actor's other roles, or takes their place where the catalog lets them not stand
     * together; switched-off permissions are switched on again.
     *
     * @throws Refused if no offer is open to the actor, it has expired, or the giver is no active owner any more or could
     *     not give it so
     */
    public void acceptOwnership() {
        new AcceptOwnership(deployment, organization, user).accept();
    }

    /**
     * Declines the offer of ownership that was made to the actor.
     *
     * @throws Refused if no offer is open to the actor
     */
    public void declineOwnership() {
        new EndOwnershipOffer(deployment, organization, user).decline();
    }

    /**
     * Takes back the offer of ownership, be it the actor's own or, for an owner, another's.
     *
     * @throws Refused if no offer is open, or the actor neither made it nor is an owner
     */
    public void withdrawOwnershipOffer() {
        new EndOwnershipOffer(deployment, organization, user).withdraw();
    }

    /** @return the offer of ownership that can be accepted here, if the actor made it, may accept it, or is an owner */
    public Optional<OwnershipOffer> ownershipOffer() {
        return new ShowOwnershipOffer(deployment, organization, user).show();
    }
}
