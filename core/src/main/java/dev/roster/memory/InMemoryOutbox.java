package dev.roster.memory;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import dev.roster.port.Outbox;
import dev.roster.port.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

final class InMemoryOutbox implements Outbox {

    /** Before every time that a mail can be due. */
    private static final Key START = Key.of(Instant.MIN);

    private final InMemoryUnit unit;

    InMemoryOutbox(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public void enqueue(Collection<Delivery> deliveries) {
        Tables tables = unit.tables();
        for (Delivery delivery : deliveries) {
            if (delivery.state() != DeliveryState.QUEUED) {
                throw new IllegalStateException(
                        "Mail " + delivery.id() + " begins as " + delivery.state() + "; only queued ones are added.");
            }
            if (tables.deliveries.get(delivery.id().value()).isPresent()) {
                throw new IllegalStateException("Mail " + delivery.id() + " is there already.");
            }
            tables.deliveries = tables.deliveries.with(delivery);
        }
    }

    @Override
    public List<Delivery> claim(int most, Duration lease) {
        Tables tables = unit.tables();
        Instant now = unit.clock().instant();
        Range due = new Range(START, Key.of(now).end());
        List<Delivery> claimed = new ArrayList<>();
        for (Delivery delivery : tables.deliveries
                .ascending(Tables.WAITING_BY_TIME, due)
                .limit(most)
                .toList()) {
            Delivery sending = new Delivery(
                    delivery.id(),
                    delivery.organization(),
                    delivery.kind(),
                    delivery.subject(),
                    delivery.generation(),
                    DeliveryState.SENDING,
                    delivery.dueAt(),
                    Optional.of(now.plus(lease)),
                    delivery.attempt() + 1,
                    delivery.tries(),
                    now,
                    delivery.detail());
            tables.deliveries = tables.deliveries.with(sending);
            claimed.add(sending);
        }
        return claimed;
    }

    @Override
    public Set<DeliveryId> settle(Collection<Settlement> settlements) {
        Tables tables = unit.tables();
        Instant now = unit.clock().instant();
        Set<DeliveryId> recorded = new HashSet<>();
        for (Settlement settlement : settlements) {
            tables.deliveries
                    .get(settlement.id().value())
                    .filter(delivery -> delivery.state() == DeliveryState.SENDING)
                    .filter(delivery -> delivery.attempt() == settlement.attempt())
                    .ifPresent(delivery -> {
                        Instant dueAt = settlement.dueAt().orElse(delivery.dueAt());
                        tables.deliveries = tables.deliveries.with(settled(
                                delivery, settlement.tries(), settlement.state(), dueAt, now, settlement.detail()));
                        recorded.add(delivery.id());
                    });
        }
        return recorded;
    }

    @Override
    public boolean report(DeliveryId id, Set<DeliveryState> before, DeliveryState state, Optional<String> detail) {
        Tables tables = unit.tables();
        Instant now = unit.clock().instant();
        Optional<Delivery> reported =
                tables.deliveries.get(id.value()).filter(delivery -> before.contains(delivery.state()));
        reported.ifPresent(delivery -> tables.deliveries =
                tables.deliveries.with(settled(delivery, state, delivery.dueAt(), now, detail.or(delivery::detail))));
        return reported.isPresent();
    }

    @Override
    public void cancel(OrganizationId organization, DeliveryKind kind, Collection<UUID> subjects) {
        Tables tables = unit.tables();
        Instant now = unit.clock().instant();
        List<Delivery> waiting = Set.copyOf(subjects).stream()
                .flatMap(subject -> tables.deliveries.ascending(
                        Tables.DELIVERIES_BY_SUBJECT, Range.of(organization.value(), subject)))
                .filter(delivery -> delivery.kind() == kind)
                .filter(delivery ->
                        delivery.state() == DeliveryState.QUEUED || delivery.state() == DeliveryState.DEFERRED)
                .toList();
        for (Delivery delivery : waiting) {
            tables.deliveries = tables.deliveries.with(
                    settled(delivery, DeliveryState.VOID, delivery.dueAt(), now, delivery.detail()));
        }
    }

    @Override
    public void erase(Optional<OrganizationId> organization, Collection<UUID> subjects) {
        Tables tables = unit.tables();
        Instant now = unit.clock().instant();
        List<Delivery> mails = Set.copyOf(subjects).stream()
                .flatMap(subject -> about(tables, organization, subject))
                .toList();
        for (Delivery mail : mails) {
            boolean settled = !mail.state().isWaiting();
            tables.deliveries = tables.deliveries.with(settled(
                    mail,
                    settled ? mail.state() : DeliveryState.VOID,
                    mail.dueAt(),
                    settled ? mail.changedAt() : now,
                    Optional.empty()));
        }
    }

    private static Stream<Delivery> about(Tables tables, Optional<OrganizationId> organization, UUID subject) {
        return organization
                .map(owner ->
                        tables.deliveries.ascending(Tables.DELIVERIES_BY_SUBJECT, Range.of(owner.value(), subject)))
                .orElseGet(() -> tables.deliveries.ascending(Tables.PERSONAL_BY_SUBJECT, Range.of(subject)));
    }

    private static Delivery settled(
            Delivery of, DeliveryState state, Instant dueAt, Instant now, Optional<String> detail) {
        return settled(of, of.tries(), state, dueAt, now, detail);
    }

    private static Delivery settled(
            Delivery of, int tries, DeliveryState state, Instant dueAt, Instant now, Optional<String> detail) {
        return new Delivery(
                of.id(),
                of.organization(),
                of.kind(),
                of.subject(),
                of.generation(),
                state,
                dueAt,
                Optional.empty(),
                of.attempt(),
                tries,
                now,
                detail);
    }
}
