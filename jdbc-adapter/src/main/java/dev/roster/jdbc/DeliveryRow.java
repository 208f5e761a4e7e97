package dev.roster.jdbc;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import java.sql.SQLException;
import java.util.List;

/** How a mail lies in its table. */
final class DeliveryRow {

    static final Table TABLE = Table.of(
            "roster_delivery",
            "id",
            "claimable_at, organization_id, kind, subject, generation, state, due_at, lease_until, attempt, "
                    + "tries, changed_at, detail");

    private DeliveryRow() {}

    /** Of one that waits to be sent. */
    static List<Object> of(Delivery queued) {
        return Session.parameters(
                queued.id().value(),
                queued.dueAt(),
                queued.organization().map(OrganizationId::value),
                queued.kind(),
                queued.subject(),
                queued.generation(),
                queued.state(),
                queued.dueAt(),
                queued.leaseUntil(),
                queued.attempt(),
                queued.tries(),
                queued.changedAt(),
                queued.detail());
    }

    static Delivery read(Row row) throws SQLException {
        DeliveryId id = new DeliveryId(row.id());
        row.skip();
        return new Delivery(
                id,
                row.idIfAny().map(OrganizationId::new),
                row.constant(DeliveryKind.class),
                row.id(),
                row.integer(),
                row.constant(DeliveryState.class),
                row.time(),
                row.timeIfAny(),
                row.integer(),
                row.integer(),
                row.time(),
                row.textIfAny());
    }
}
