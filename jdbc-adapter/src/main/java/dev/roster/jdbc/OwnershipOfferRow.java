package dev.roster.jdbc;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.OwnershipOffer;
import java.sql.SQLException;
import java.util.List;

/** How an offer of ownership lies in its table. */
final class OwnershipOfferRow {

    static final Table TABLE =
            Table.of("roster_ownership_offer", "organization_id", "giver, receiver, becoming, offered_at, expires_at");

    private OwnershipOfferRow() {}

    static List<Object> of(OwnershipOffer offer) {
        return Session.parameters(
                offer.organization().value(),
                offer.giver().value(),
                offer.receiver().value(),
                offer.becoming().map(Json::of),
                offer.offeredAt(),
                offer.expiresAt());
    }

    static OwnershipOffer read(Row row) throws SQLException {
        return new OwnershipOffer(
                new OrganizationId(row.id()),
                new UserId(row.id()),
                new UserId(row.id()),
                row.textIfAny().map(Json::rights),
                row.time(),
                row.time());
    }
}
