package dev.roster.memory;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.OwnershipOffer;
import dev.roster.port.OwnershipOfferStore;
import java.util.List;
import java.util.Optional;

final class InMemoryOwnershipOffers implements OwnershipOfferStore {

    private final InMemoryUnit unit;

    InMemoryOwnershipOffers(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public void put(OwnershipOffer offer) {
        Tables tables = unit.tablesUnderLockOf(offer.organization());
        for (UserId user : List.of(offer.giver(), offer.receiver())) {
            if (tables.members.get(offer.organization().value(), user.value()).isEmpty()) {
                throw new IllegalStateException("User " + user + " is no member of " + offer.organization() + ".");
            }
        }
        tables.ownershipOffers = tables.ownershipOffers.with(offer.organization(), offer);
    }

    @Override
    public Optional<OwnershipOffer> current(OrganizationId organization) {
        return Optional.ofNullable(
                unit.tablesUnderLockOf(organization).ownershipOffers.get(organization));
    }

    @Override
    public void delete(OrganizationId organization) {
        Tables tables = unit.tablesUnderLockOf(organization);
        tables.ownershipOffers = tables.ownershipOffers.without(organization);
    }
}
