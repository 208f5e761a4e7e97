package dev.roster.jdbc;

import dev.roster.id.OrganizationId;
import dev.roster.member.OwnershipOffer;
import dev.roster.port.OwnershipOfferStore;
import java.util.List;
import java.util.Optional;

final class JdbcOwnershipOffers implements OwnershipOfferStore {

    static final String FIND = OwnershipOfferRow.TABLE.select("f") + "WHERE f.organization_id = ?";

    private static final String DELETE = "DELETE FROM roster_ownership_offer WHERE organization_id = ?";

    private final Session session;

    JdbcOwnershipOffers(Session session) {
        this.session = session;
    }

    @Override
    public void put(OwnershipOffer offer) {
        delete(offer.organization());
        session.insert(OwnershipOfferRow.TABLE, List.of(OwnershipOfferRow.of(offer)));
    }

    @Override
    public Optional<OwnershipOffer> current(OrganizationId organization) {
        return session.find(FIND + session.dialect().current(), List.of(organization.value()), OwnershipOfferRow::read);
    }

    @Override
    public void delete(OrganizationId organization) {
        session.update(DELETE, List.of(organization.value()));
    }
}
