package dev.roster.memory;

import static dev.roster.memory.Mutants.EVERYTHING;
import static dev.roster.memory.Mutants.closeOpenOne;
import static dev.roster.memory.Mutants.filtered;

import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Terms;
import dev.roster.organization.Organization;
import dev.roster.port.InvitationStore;
import dev.roster.user.EmailAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Storages that are subtly wrong about invitations, one rule each. */
final class InvitationMutants {

    private InvitationMutants() {}

    static void addTo(List<Mutant> all) {
        all.add(new Mutant(
                "a second open invitation is added", "Invitations", InvitationStore.class, "insert", call -> {
                    for (Invitation invitation : call.<Collection<Invitation>>argument(0)) {
                        closeOpenOne(call, invitation);
                    }
                    return call.proceed();
                }));
        all.add(new Mutant(
                "an expired invitation gives its place up", "Invitations", InvitationStore.class, "insert", call -> {
                    for (Invitation invitation : call.<Collection<Invitation>>argument(0)) {
                        boolean expired = call.unit()
                                .tables()
                                .invitations
                                .find(
                                        Tables.OPEN_AT_ADDRESS,
                                        invitation.organization().value(),
                                        invitation.address().canonical())
                                .filter(open ->
                                        open.statusAt(call.unit().clock().instant()) == InvitationStatus.EXPIRED)
                                .isPresent();
                        if (expired) {
                            closeOpenOne(call, invitation);
                        }
                    }
                    return call.proceed();
                }));
        all.add(new Mutant(
                "those left out are named as added", "Invitations", InvitationStore.class, "insert", call -> {
                    call.<Object>proceed();
                    return call.<Collection<Invitation>>argument(0).stream()
                            .map(Invitation::id)
                            .collect(Collectors.toSet());
                }));
        all.add(new Mutant("a big insert is cut off", "Invitations", InvitationStore.class, "insert", call -> {
            Collection<Invitation> invitations = call.argument(0);
            return call.proceed(invitations.stream().limit(1_000).toList());
        }));
        all.add(new Mutant("what is final is written over", "Invitations", InvitationStore.class, "update", call -> {
            Tables tables = call.unit().tables();
            Set<InvitationId> written = new HashSet<>();
            for (Invitation invitation : call.<Collection<Invitation>>argument(0)) {
                tables.invitations
                        .get(invitation.organization().value(), invitation.id().value())
                        .filter(stored -> stored.generation() <= invitation.generation())
                        .ifPresent(stored -> {
                            tables.invitations = tables.invitations.with(invitation);
                            written.add(invitation.id());
                        });
            }
            return written;
        }));
        all.add(new Mutant(
                "a later generation is written over", "Invitations", InvitationStore.class, "update", call -> {
                    Tables tables = call.unit().tables();
                    Set<InvitationId> written = new HashSet<>();
                    for (Invitation invitation : call.<Collection<Invitation>>argument(0)) {
                        tables.invitations
                                .get(
                                        invitation.organization().value(),
                                        invitation.id().value())
                                .filter(Tables::isOpen)
                                .ifPresent(stored -> {
                                    tables.invitations = tables.invitations.with(invitation);
                                    written.add(invitation.id());
                                });
                    }
                    return written;
                }));
        all.add(new Mutant(
                "only a later generation is written", "Invitations", InvitationStore.class, "update", call -> {
                    Tables tables = call.unit().tables();
                    Collection<Invitation> invitations = call.argument(0);
                    return call.proceed(invitations.stream()
                            .filter(invitation -> tables.invitations
                                    .get(
                                            invitation.organization().value(),
                                            invitation.id().value())
                                    .filter(stored -> stored.generation() == invitation.generation()
                                            && invitation.status() == InvitationStatus.PENDING)
                                    .isEmpty())
                            .toList());
                }));
        all.add(new Mutant("an update adds what is not there", "Invitations", InvitationStore.class, "update", call -> {
            Tables tables = call.unit().tables();
            Set<InvitationId> written = new HashSet<>(call.<Set<InvitationId>>proceed());
            for (Invitation invitation : call.<Collection<Invitation>>argument(0)) {
                if (tables.invitations
                        .get(invitation.organization().value(), invitation.id().value())
                        .isEmpty()) {
                    tables.invitations = tables.invitations.with(invitation);
                    written.add(invitation.id());
                }
            }
            return written;
        }));
        all.add(new Mutant("an update forgets the terms", "Invitations", InvitationStore.class, "update", call -> {
            Tables tables = call.unit().tables();
            Collection<Invitation> invitations = call.argument(0);
            return call.proceed(invitations.stream()
                    .map(invitation -> with(
                            invitation,
                            tables.invitations
                                    .get(
                                            invitation.organization().value(),
                                            invitation.id().value())
                                    .orElse(invitation)
                                    .terms()))
                    .toList());
        }));
        all.add(new Mutant(
                "final ones are not found",
                "Invitations",
                InvitationStore.class,
                "current",
                call -> filtered(call.proceed(), Tables::isOpen)));
        all.add(new Mutant(
                "an invitation of another organization is found",
                "Invitations",
                InvitationStore.class,
                "current",
                call -> {
                    Collection<InvitationId> ids = call.argument(1);
                    return call.unit()
                            .tables()
                            .invitations
                            .ascending(EVERYTHING)
                            .filter(invitation -> ids.contains(invitation.id()))
                            .collect(Collectors.toMap(Invitation::id, Function.identity(), (one, other) -> one));
                }));
        all.add(new Mutant("addresses are compared with case", "Invitations", InvitationStore.class, "open", call -> {
            Set<String> asked = call.<Collection<EmailAddress>>argument(1).stream()
                    .map(EmailAddress::value)
                    .collect(Collectors.toSet());
            return filtered(
                    call.proceed(),
                    (Invitation found) -> asked.contains(found.address().value()));
        }));
        all.add(new Mutant("expired ones are not open", "Invitations", InvitationStore.class, "open", call -> {
            Instant now = call.unit().clock().instant();
            return filtered(call.proceed(), (Invitation found) -> found.statusAt(now) == InvitationStatus.PENDING);
        }));
        all.add(new Mutant(
                "those of other inviters are found", "Invitations", InvitationStore.class, "openBy", call -> {
                    OrganizationId organization = call.argument(0);
                    return call.unit()
                            .tables()
                            .invitations
                            .ascending(Tables.OPEN_BY_AGE, Range.of(organization.value()))
                            .toList();
                }));
        all.add(new Mutant("only the first inviter counts", "Invitations", InvitationStore.class, "openBy", call -> {
            Collection<?> inviters = call.argument(1);
            return call.proceed(call.arguments()[0], inviters.stream().limit(1).toList());
        }));
        all.add(new Mutant(
                "request keys are compared by their beginning",
                "Invitations",
                InvitationStore.class,
                "withRequestKey",
                call -> {
                    OrganizationId organization = call.argument(0);
                    return call.unit()
                            .tables()
                            .invitations
                            .ascending(
                                    Tables.INVITATIONS_BY_REQUEST,
                                    Range.startingWith(organization.value(), call.<String>argument(1)))
                            .toList();
                }));
        all.add(new Mutant(
                "final ones are not of the request",
                "Invitations",
                InvitationStore.class,
                "withRequestKey",
                call -> call.<List<Invitation>>proceed().stream()
                        .filter(Tables::isOpen)
                        .toList()));
        all.add(new Mutant(
                "seats are released before they expire",
                "Invitations",
                InvitationStore.class,
                "releaseExpiredSeats",
                call -> call.proceed(
                        call.arguments()[0], call.<Instant>argument(1).plusSeconds(1))));
        all.add(new Mutant(
                "seats are released a moment late",
                "Invitations",
                InvitationStore.class,
                "releaseExpiredSeats",
                call -> call.proceed(
                        call.arguments()[0], call.<Instant>argument(1).minusNanos(1_000))));
        all.add(new Mutant(
                "seats of all organizations are released",
                "Invitations",
                InvitationStore.class,
                "releaseExpiredSeats",
                call -> {
                    int count = 0;
                    for (Organization each : call.unit()
                            .tables()
                            .organizations
                            .ascending(EVERYTHING)
                            .toList()) {
                        call.unit().tables().locked =
                                call.unit().tables().locked.with(each.id(), each.revision());
                        count += call.<Integer>proceed(each.id(), call.arguments()[1]);
                    }
                    return count;
                }));
    }

    private static Invitation with(Invitation of, Terms terms) {
        return new Invitation(
                of.organization(),
                of.id(),
                of.address(),
                terms,
                of.inviter(),
                of.status(),
                of.generation(),
                of.createdAt(),
                of.expiresAt(),
                of.holdsSeat(),
                of.requestKey(),
                of.closedAt(),
                of.acceptedBy());
    }
}
