package dev.roster.jdbc;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import dev.roster.port.Outbox;
import dev.roster.port.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

final class JdbcOutbox implements Outbox {

    private static final String SELECT = DeliveryRow.TABLE.select("d");

    private static final String CLAIM =
            "UPDATE roster_delivery SET state = 'SENDING', lease_until = ?, claimable_at = ?, attempt = attempt + 1,"
                    + " changed_at = ? WHERE id IN ()";

    private static final String SETTLE =
            "UPDATE roster_delivery SET state = ?, tries = ?, due_at = COALESCE(?, due_at), lease_until = NULL, claimable_at = ?,"
                    + " changed_at = ?, detail = ? WHERE id = ? AND attempt = ? AND state = 'SENDING'";

    private static final String REPORT =
            "UPDATE roster_delivery SET state = ?, lease_until = NULL, claimable_at = NULL, changed_at = ?,"
                    + " detail = COALESCE(?, detail) WHERE id = ? AND state IN ()";

    private static final String CANCEL =
            "UPDATE roster_delivery SET state = 'VOID', claimable_at = NULL, changed_at = ?"
                    + " WHERE organization_id = ? AND subject = ? AND kind = ? AND state IN ('QUEUED', 'DEFERRED')";

    /** Each column as it was before is asked for first: MariaDB sets them one after the other. */
    private static final String ERASE =
            "UPDATE roster_delivery SET changed_at = CASE WHEN claimable_at IS NULL THEN changed_at ELSE ? END,"
                    + " state = CASE WHEN claimable_at IS NULL THEN state ELSE 'VOID' END, lease_until = NULL,"
                    + " claimable_at = NULL, detail = NULL WHERE ";

    private final Session session;
    private final InstantSource clock;

    JdbcOutbox(Session session, InstantSource clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void enqueue(Collection<Delivery> deliveries) {
        session.insert(
                DeliveryRow.TABLE, deliveries.stream().map(DeliveryRow::of).toList());
    }

    @Override
    public List<Delivery> claim(int most, Duration lease) {
        Instant now = clock.instant();
        Instant end = now.plus(lease);
        Among.Condition claimable = session.dialect().claimable(now, most);
        List<Delivery> due = session.list(SELECT + claimable.sql(), claimable.parameters(), DeliveryRow::read);
        List<UUID> ids = due.stream().map(delivery -> delivery.id().value()).toList();
        session.updateIn(CLAIM, List.of(end, end, now), ids);
        return due.stream().map(delivery -> claimed(delivery, now, end)).toList();
    }

    @Override
    public Set<DeliveryId> settle(Collection<Settlement> settlements) {
        Instant now = clock.instant();
        Iterator<Integer> counts = session.updateEach(
                        SETTLE,
                        settlements.stream()
                                .map(settlement -> Session.parameters(
                                        settlement.state(),
                                        settlement.tries(),
                                        settlement.dueAt(),
                                        settlement.dueAt(),
                                        now,
                                        settlement.detail(),
                                        settlement.id().value(),
                                        settlement.attempt()))
                                .toList())
                .iterator();
        return settlements.stream()
                .filter(settlement -> counts.next() == 1)
                .map(Settlement::id)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean report(DeliveryId id, Set<DeliveryState> before, DeliveryState state, Optional<String> detail) {
        List<Object> parameters = Session.parameters(state, clock.instant(), detail, id.value());
        return session.updateIn(REPORT, parameters, before) == 1;
    }

    @Override
    public void cancel(OrganizationId organization, DeliveryKind kind, Collection<UUID> subjects) {
        Instant now = clock.instant();
        session.updateEach(
                CANCEL,
                subjects.stream()
                        .map(subject -> List.<Object>of(now, organization.value(), subject, kind))
                        .toList());
    }

    @Override
    public void erase(Optional<OrganizationId> organization, Collection<UUID> subjects) {
        Instant now = clock.instant();
        String whose = organization.isPresent() ? "organization_id = ?" : "organization_id IS NULL";
        session.updateEach(
                ERASE + whose + " AND subject = ?",
                subjects.stream()
                        .map(subject -> organization
                                .map(id -> List.<Object>of(now, id.value(), subject))
                                .orElseGet(() -> List.of(now, subject)))
                        .toList());
    }

    private static Delivery claimed(Delivery due, Instant now, Instant end) {
        return new Delivery(
                due.id(),
                due.organization(),
                due.kind(),
                due.subject(),
                due.generation(),
                DeliveryState.SENDING,
                due.dueAt(),
                Optional.of(end),
                due.attempt() + 1,
                due.tries(),
                now,
                due.detail());
    }
}
