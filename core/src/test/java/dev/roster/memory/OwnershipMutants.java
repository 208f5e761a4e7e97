package dev.roster.memory;

import dev.roster.id.OrganizationId;
import dev.roster.member.OwnershipOffer;
import dev.roster.port.Lookups;
import dev.roster.port.OwnershipOfferStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Storages that are subtly wrong about offers of ownership, one rule each. */
final class OwnershipMutants {

    private OwnershipMutants() {}

    static void addTo(List<Mutant> all) {
        all.add(offers("the first offer stays", "put", call -> {
            OwnershipOffer offer = call.argument(0);
            return call.unit().tables().ownershipOffers.get(offer.organization()) == null ? call.proceed() : null;
        }));
        all.add(offers("what the giver becomes is forgotten", "put", call -> {
            OwnershipOffer offer = call.argument(0);
            return call.proceed(new OwnershipOffer(
                    offer.organization(),
                    offer.giver(),
                    offer.receiver(),
                    Optional.empty(),
                    offer.offeredAt(),
                    offer.expiresAt()));
        }));
        all.add(offers("no offer is taken away", "delete", call -> null));
        all.add(offers("all offers are taken away", "delete", call -> {
            call.unit().tables().ownershipOffers = SortedTable.empty();
            return null;
        }));
        all.add(offers(
                "what is committed is current",
                "current",
                call -> Optional.ofNullable(
                        call.storage().committed().ownershipOffers.get(call.<OrganizationId>argument(0)))));
        all.add(new Mutant(
                "no offer is looked up", "OwnershipOffers", Lookups.class, "ownershipOffer", call -> Optional.empty()));
    }

    private static Mutant offers(String rule, String method, Function<Mutant.Call, Object> instead) {
        return new Mutant(rule, "OwnershipOffers", OwnershipOfferStore.class, method, instead);
    }
}
