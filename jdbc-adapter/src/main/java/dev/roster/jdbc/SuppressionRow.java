package dev.roster.jdbc;

import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.Suppression;
import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import dev.roster.user.EmailAddress;
import java.sql.SQLException;
import java.util.List;

/** How a suppression lies in its table. */
final class SuppressionRow {

    static final Table TABLE = Table.of(
            "roster_suppression", "organization_id, address_key", "address, delivery_id, state, detail, since");

    private SuppressionRow() {}

    static List<Object> of(Suppression suppression) {
        return Session.parameters(
                suppression.organization().value(),
                new Key(suppression.address().canonical()),
                suppression.address().value(),
                suppression.delivery().value(),
                suppression.state(),
                suppression.detail(),
                suppression.since());
    }

    static Suppression read(Row row) throws SQLException {
        OrganizationId organization = new OrganizationId(row.id());
        row.skip();
        return new Suppression(
                organization,
                EmailAddress.stored(row.text()),
                new DeliveryId(row.id()),
                row.constant(DeliveryState.class),
                row.textIfAny(),
                row.time());
    }
}
