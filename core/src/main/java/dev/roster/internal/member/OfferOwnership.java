package dev.roster.internal.member;

import dev.roster.access.Rights;
import dev.roster.catalog.Management;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.Notices;
import dev.roster.internal.access.RightsDraft;
import dev.roster.journal.Event;
import dev.roster.member.Becoming;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.OwnershipOffer;
import java.util.Optional;
import java.util.function.Consumer;

/** Offers ownership to another member, who has to accept it. What acceptance will ask is asked here already. */
public final class OfferOwnership {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final UserId giver;

    public OfferOwnership(Deployment deployment, OrganizationId organization, UserId giver) {
        this.deployment = deployment;
        this.organization = organization;
        this.giver = giver;
    }

    public OwnershipOffer offer(UserId receiver, Consumer<? super Becoming> saying) {
        BecomingDraft draft = new BecomingDraft(deployment);
        saying.accept(draft);
        return Change.in(
                deployment,
                organization,
                new Actor.Member(giver),
                Management.EDIT_MEMBERS,
                Event.OWNERSHIP_OFFERED,
                change -> offer(change, receiver, draft));
    }

    private OwnershipOffer offer(Change change, UserId receiver, BecomingDraft draft) {
        Member owner = owner(change);
        Member other = receiver(change, receiver);
        requireNoOther(change);
        OwnershipOffer offer = new OwnershipOffer(
                organization,
                giver,
                receiver,
                becoming(change, owner, draft.rights()),
                change.now(),
                change.now().plus(draft.lifetime()));
        AcceptOwnership.check(change, offer, owner, other);
        OpenOffer.put(change, offer);
        new Notices(change).ownershipOffered(offer);
        return offer;
    }

    private Member owner(Change change) {
        return change.member(giver)
                .filter(member -> Owners.isActiveOwner(change, member))
                .orElseThrow(() -> new Refused(
                        Reason.NOT_ALLOWED, "actor", "Only an active owner can offer ownership; ask an owner."));
    }

    private static Member receiver(Change change, UserId user) {
        Member member = change.member(user).filter(Member::isPresent).orElseThrow(() -> Change.notFound("member"));
        if (member.status() != MemberStatus.ACTIVE) {
            throw new Refused(Reason.MEMBER_NOT_ACTIVE, "member", "The member is suspended; choose one who is active.");
        }
        if (Owners.isActiveOwner(change, member)) {
            throw new Refused(Reason.ALREADY_OWNER, "member", "The member is an owner already; choose one who is not.");
        }
        return member;
    }

    /** An offer that cannot be accepted any more hinders nobody. */
    private void requireNoOther(Change change) {
        boolean hindered = OpenOffer.find(change)
                .filter(offer -> !offer.giver().equals(giver) && !offer.isExpired(change.now()))
                .flatMap(offer -> change.member(offer.giver()))
                .filter(other -> Owners.isActiveOwner(change, other))
                .isPresent();
        if (hindered) {
            throw new Refused(
                    Reason.ALREADY_OFFERED,
                    OpenOffer.OFFER,
                    "Another owner has offered ownership; wait for the answer, or withdraw that offer first.");
        }
    }

    /** Empty if nothing was said that would change the giver. */
    private static Optional<Rights> becoming(Change change, Member owner, RightsDraft draft) {
        Rights after = change.rules().withoutEffectless(draft.applyTo(owner.rights()), draft);
        change.rules().check(after, draft.switches());
        return after.equals(owner.rights()) ? Optional.empty() : Optional.of(after);
    }
}
