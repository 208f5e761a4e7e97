package dev.roster.memory;

import static dev.roster.memory.Mutants.EVERYTHING;
import static dev.roster.memory.Mutants.reversed;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.DeliveryId;
import dev.roster.memory.Mutant.Call;
import dev.roster.organization.Organization;
import dev.roster.port.Outbox;
import dev.roster.port.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Storages that are subtly wrong about mails, one rule each. */
final class OutboxMutants {

    private OutboxMutants() {}

    static void addTo(List<Mutant> all) {
        all.add(new Mutant("a claim takes nothing away", "Mails", Outbox.class, "claim", call -> {
            Tables tables = call.unit().tables();
            Table<Delivery> before = tables.deliveries;
            List<Delivery> claimed = call.proceed();
            tables.deliveries = before;
            return claimed;
        }));
        all.add(new Mutant("a lease is not heeded", "Mails", Outbox.class, "claim", call -> {
            dueNow(call, DeliveryState.SENDING);
            return call.proceed();
        }));
        all.add(new Mutant("a mail is claimed before it is due", "Mails", Outbox.class, "claim", call -> {
            dueNow(call, DeliveryState.QUEUED);
            return call.proceed();
        }));
        all.add(new Mutant("a deferred mail is claimed at once", "Mails", Outbox.class, "claim", call -> {
            dueNow(call, DeliveryState.DEFERRED);
            return call.proceed();
        }));
        all.add(new Mutant(
                "a lease never ends",
                "Mails",
                Outbox.class,
                "claim",
                call -> call.proceed(call.arguments()[0], Duration.ofDays(9_999))));
        all.add(new Mutant(
                "more are claimed than asked for",
                "Mails",
                Outbox.class,
                "claim",
                call -> call.proceed(call.<Integer>argument(0) + 1, call.arguments()[1])));
        all.add(new Mutant(
                "the last due are claimed first",
                "Mails",
                Outbox.class,
                "claim",
                call -> reversed(call.<List<Delivery>>proceed())));
        all.add(new Mutant(
                "a stale answer is recorded",
                "Mails",
                Outbox.class,
                "settle",
                call -> call.proceed(call.<Collection<Settlement>>argument(0).stream()
                        .map(each -> new Settlement(
                                each.id(),
                                call.unit()
                                        .tables()
                                        .deliveries
                                        .get(each.id().value())
                                        .map(Delivery::attempt)
                                        .orElse(0),
                                each.tries(),
                                each.state(),
                                each.dueAt(),
                                each.detail()))
                        .toList())));
        all.add(new Mutant("an answer after the lease is left out", "Mails", Outbox.class, "settle", call -> {
            Instant now = call.unit().clock().instant();
            return call.proceed(call.<Collection<Settlement>>argument(0).stream()
                    .filter(each -> call.unit()
                            .tables()
                            .deliveries
                            .get(each.id().value())
                            .flatMap(Delivery::leaseUntil)
                            .filter(now::isBefore)
                            .isPresent())
                    .toList());
        }));
        all.add(new Mutant("a second answer is recorded", "Mails", Outbox.class, "settle", call -> {
            Tables tables = call.unit().tables();
            Set<DeliveryId> recorded = new HashSet<>(call.<Set<DeliveryId>>proceed());
            for (Settlement each : call.<Collection<Settlement>>argument(0)) {
                tables.deliveries
                        .get(each.id().value())
                        .filter(delivery -> delivery.attempt() == each.attempt())
                        .ifPresent(delivery -> {
                            tables.deliveries = tables.deliveries.with(in(delivery, each.state()));
                            recorded.add(delivery.id());
                        });
            }
            return recorded;
        }));
        all.add(new Mutant(
                "what the mail system said is lost",
                "Mails",
                Outbox.class,
                "settle",
                call -> call.proceed(call.<Collection<Settlement>>argument(0).stream()
                        .map(each -> new Settlement(
                                each.id(), each.attempt(), each.tries(), each.state(), each.dueAt(), Optional.empty()))
                        .toList())));
        all.add(new Mutant(
                "tries are not counted",
                "Mails",
                Outbox.class,
                "settle",
                call -> call.proceed(call.<Collection<Settlement>>argument(0).stream()
                        .map(each ->
                                new Settlement(each.id(), each.attempt(), 0, each.state(), each.dueAt(), each.detail()))
                        .toList())));
        all.add(new Mutant(
                "a report counts whatever was known",
                "Mails",
                Outbox.class,
                "report",
                call -> call.proceed(
                        call.arguments()[0],
                        EnumSet.allOf(DeliveryState.class),
                        call.arguments()[2],
                        call.arguments()[3])));
        all.add(new Mutant(
                "what came back is lost",
                "Mails",
                Outbox.class,
                "report",
                call -> call.proceed(call.arguments()[0], call.arguments()[1], call.arguments()[2], Optional.empty())));
        all.add(new Mutant(
                "a report without words takes those that were known", "Mails", Outbox.class, "report", call -> {
                    Optional<String> said = call.argument(3);
                    return call.proceed(
                            call.arguments()[0],
                            call.arguments()[1],
                            call.arguments()[2],
                            Optional.of(said.orElse("")));
                }));
        all.add(new Mutant("a mail that came back is tried again", "Mails", Outbox.class, "report", call -> {
            Tables tables = call.unit().tables();
            Optional<Delivery> before = tables.deliveries
                    .get(call.<DeliveryId>argument(0).value())
                    .filter(mail -> mail.state().isWaiting());
            boolean recorded = call.proceed();
            before.ifPresent(mail -> tables.deliveries = tables.deliveries.with(mail));
            return recorded;
        }));
        all.add(new Mutant("mails on their way are voided", "Mails", Outbox.class, "cancel", call -> {
            cancel(call, delivery -> delivery.state() == DeliveryState.SENDING);
            return call.proceed();
        }));
        all.add(new Mutant("sent mails are voided", "Mails", Outbox.class, "cancel", call -> {
            cancel(call, delivery -> delivery.state() == DeliveryState.SENT);
            return call.proceed();
        }));
        all.add(new Mutant("deferred mails are not voided", "Mails", Outbox.class, "cancel", call -> {
            Tables tables = call.unit().tables();
            List<Delivery> deferred = tables.deliveries
                    .ascending(EVERYTHING)
                    .filter(delivery -> delivery.state() == DeliveryState.DEFERRED)
                    .toList();
            call.<Object>proceed();
            deferred.forEach(delivery -> tables.deliveries = tables.deliveries.with(delivery));
            return null;
        }));
        all.add(new Mutant("mails of all organizations are voided", "Mails", Outbox.class, "cancel", call -> {
            for (Organization each :
                    call.unit().tables().organizations.ascending(EVERYTHING).toList()) {
                call.<Object>proceed(each.id(), call.arguments()[1], call.arguments()[2]);
            }
            return null;
        }));
        all.add(new Mutant(
                "only the first subject is voided",
                "Mails",
                Outbox.class,
                "cancel",
                call -> call.proceed(
                        call.arguments()[0],
                        call.arguments()[1],
                        call.<Collection<UUID>>argument(2).stream().limit(1).toList())));
        all.add(new Mutant("mails of all kinds are voided", "Mails", Outbox.class, "cancel", call -> {
            for (DeliveryKind kind : DeliveryKind.values()) {
                call.<Object>proceed(call.arguments()[0], kind, call.arguments()[2]);
            }
            return null;
        }));
    }

    private static void dueNow(Call call, DeliveryState state) {
        Tables tables = call.unit().tables();
        Instant now = call.unit().clock().instant();
        for (Delivery of : tables.deliveries.ascending(EVERYTHING).toList()) {
            if (of.state() == state) {
                tables.deliveries = tables.deliveries.with(new Delivery(
                        of.id(),
                        of.organization(),
                        of.kind(),
                        of.subject(),
                        of.generation(),
                        of.state(),
                        now,
                        of.leaseUntil().map(until -> now),
                        of.attempt(),
                        of.tries(),
                        of.changedAt(),
                        of.detail()));
            }
        }
    }

    private static void cancel(Call call, Predicate<Delivery> which) {
        Tables tables = call.unit().tables();
        Collection<UUID> subjects = call.argument(2);
        for (Delivery delivery : tables.deliveries.ascending(EVERYTHING).toList()) {
            if (subjects.contains(delivery.subject()) && which.test(delivery)) {
                tables.deliveries = tables.deliveries.with(in(delivery, DeliveryState.VOID));
            }
        }
    }

    private static Delivery in(Delivery of, DeliveryState state) {
        return new Delivery(
                of.id(),
                of.organization(),
                of.kind(),
                of.subject(),
                of.generation(),
                state,
                of.dueAt(),
                Optional.empty(),
                of.attempt(),
                of.tries(),
                of.changedAt(),
                of.detail());
    }
}
