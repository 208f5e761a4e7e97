package dev.roster.internal.member;

import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.journal.Facet;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.OwnershipOffer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An organization's offer of ownership in a change: found, written, and ended, each time on record. */
final class OpenOffer {

    /** What there is none of, for whoever it does not concern. */
    static final String OFFER = "ownership offer";

    private OpenOffer() {}

    static Optional<OwnershipOffer> find(Change change) {
        return change.unit().ownershipOffers().current(change.organization().id());
    }

    static void put(Change change, OwnershipOffer offer) {
        change.unit().ownershipOffers().put(offer);
        record(change, List.of(offer.giver().toString(), offer.receiver().toString()));
    }

    static void end(Change change) {
        change.unit().ownershipOffers().delete(change.organization().id());
        record(change, List.of());
    }

    /** Of whoever goes nothing is left that could be accepted once they are back. */
    static void endIfOf(Change change, Collection<UserId> going) {
        find(change)
                .filter(offer -> going.contains(offer.giver()) || going.contains(offer.receiver()))
                .ifPresent(offer -> end(change));
    }

    /** Who acts, if active. All others are answered as if there were no offer. */
    static Member actor(Change change, UserId user) {
        return change.member(user)
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .orElseThrow(OpenOffer::none);
    }

    static Refused none() {
        return Change.notFound(OFFER);
    }

    private static void record(Change change, List<String> concerned) {
        change.journal().record(change.organization().id(), Facet.OWNERSHIP_OFFER, concerned);
    }
}
