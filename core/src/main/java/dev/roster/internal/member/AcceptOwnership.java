package dev.roster.internal.member;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Management;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.access.Guard;
import dev.roster.internal.access.RightsDraft;
import dev.roster.internal.access.RightsRules;
import dev.roster.journal.Event;
import dev.roster.member.Member;
import dev.roster.member.OwnershipOffer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Accepts an offer of ownership: the receiver becomes an owner, and the giver what was said, both at once. Whether the giver
 * could do so alone, by editing both, is asked by the guard, as when it was offered.
 */
public final class AcceptOwnership {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final UserId receiver;

    public AcceptOwnership(Deployment deployment, OrganizationId organization, UserId receiver) {
        this.deployment = deployment;
        this.organization = organization;
        this.receiver = receiver;
    }

    /** What acceptance makes of two members. */
    record Handover(Rights giver, Rights receiver) {}

    public void accept() {
        Change.withoutRight(
                deployment,
                organization,
                new Actor.Member(receiver),
                OpenOffer.OFFER,
                Event.OWNERSHIP_ACCEPTED,
                this::accept);
    }

    private OwnershipOffer accept(Change change) {
        Member accepting = OpenOffer.actor(change, receiver);
        OwnershipOffer offer = OpenOffer.find(change)
                .filter(open -> open.receiver().equals(receiver))
                .orElseThrow(OpenOffer::none);
        change.requireActive();
        if (offer.isExpired(change.now())) {
            throw new Refused(
                    Reason.OFFER_EXPIRED,
                    OpenOffer.OFFER,
                    "It was not accepted in time; ask the owner to offer it again.");
        }
        Member giver = change.member(offer.giver())
                .filter(member -> Owners.isActiveOwner(change, member))
                .orElseThrow(AcceptOwnership::lostRight);
        Handover handover = checkAgain(change, offer, giver, accepting);
        become(change, accepting, handover.receiver());
        become(change, giver, handover.giver());
        OpenOffer.end(change);
        return offer;
    }

    private static Handover checkAgain(Change change, OwnershipOffer offer, Member giver, Member accepting) {
        try {
            return check(change, offer, giver, accepting);
        } catch (Refused refused) {
            throw lostRight();
        }
    }

    private static Refused lostRight() {
        return new Refused(
                Reason.GIVER_LOST_RIGHT,
                OpenOffer.OFFER,
                "Whoever offered ownership can no longer give it so; ask an owner to offer it again.");
    }

    /** Refuses what the giver could not make of both, by the rights that all have now. */
    static Handover check(Change change, OwnershipOffer offer, Member giver, Member receiver) {
        Guard guard = change.guardOf(new Actor.Member(offer.giver()));
        Rights owning = owning(change, receiver.rights());
        guard.checkGiving(Management.EDIT_MEMBERS, receiver.rights(), owning);
        if (offer.becoming().isEmpty()) {
            return new Handover(giver.rights(), owning);
        }
        Rights becoming = fitted(change, offer.becoming().get());
        guard.checkGiving(Management.EDIT_MEMBERS, giver.rights(), becoming);
        guard.checkLowering(giver.rights(), becoming);
        return new Handover(becoming, owning);
    }

    /**
     * The owner role beside the others, or in place of them where they exclude each other. What was withdrawn comes back:
     * the new owner may be the only one, and nobody could mend it.
     */
    private static Rights owning(Change change, Rights held) {
        String owner = change.deployment().catalog().ownerRole().key();
        Set<Switch> granted = held.switches().stream().filter(Switch::granted).collect(Collectors.toSet());
        Set<String> all = new TreeSet<>(held.roles());
        all.add(owner);
        try {
            return fitted(change, new Rights(all, granted, held.assigned()));
        } catch (Refused excluded) {
            return fitted(change, new Rights(Set.of(owner), granted, held.assigned()));
        }
    }

    private static Rights fitted(Change change, Rights rights) {
        RightsRules rules = change.rules();
        Rights fitted = rules.withoutEffectless(
                rights, new RightsDraft(change.deployment().catalog()));
        rules.check(fitted, Set.of());
        return fitted;
    }

    private static void become(Change change, Member member, Rights after) {
        if (!after.equals(member.rights())) {
            Member changed =
                    member.with(member.status(), after, change.organization().revision());
            change.unit().members().update(List.of(changed));
            change.journal().record(member.user(), member.rights(), after);
        }
    }
}
