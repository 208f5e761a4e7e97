package dev.roster.memory;

import static dev.roster.memory.Mutants.EVERYTHING;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.Actor;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Terms;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.organization.Organization;
import dev.roster.port.InvitationStore;
import dev.roster.port.JournalStore;
import dev.roster.port.Outbox;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Storages that are subtly wrong when a person is erased, one rule each. */
final class ErasureMutants {

    private static final String SUITE = "InvitationErasure";

    private ErasureMutants() {}

    static void addTo(List<Mutant> all) {
        findings(all);
        invitations(all);
        mails(all);
        texts(all);
    }

    private static void findings(List<Mutant> all) {
        for (String method : List.of("to", "acceptedBy")) {
            all.add(new Mutant(
                    method + ": those of erased organizations are not found",
                    SUITE,
                    InvitationStore.class,
                    method,
                    call -> call.<List<Invitation>>proceed().stream()
                            .filter(each -> call.unit()
                                    .tables()
                                    .organizations
                                    .get(each.organization().value())
                                    .filter(Organization::isErased)
                                    .isEmpty())
                            .toList()));
            all.add(new Mutant(
                    method + ": more than asked for",
                    SUITE,
                    InvitationStore.class,
                    method,
                    call -> call.proceed(call.arguments()[0], Integer.MAX_VALUE)));
            all.add(new Mutant(
                    method + ": turned round",
                    SUITE,
                    InvitationStore.class,
                    method,
                    call -> Mutants.reversed(call.<List<Invitation>>proceed())));
        }
        all.add(new Mutant(
                "only open ones are to the address",
                SUITE,
                InvitationStore.class,
                "to",
                call -> call.<List<Invitation>>proceed().stream()
                        .filter(Tables::isOpen)
                        .toList()));
        all.add(new Mutant("addresses are compared with case", SUITE, InvitationStore.class, "to", call -> {
            EmailAddress asked = call.argument(0);
            return call.<List<Invitation>>proceed().stream()
                    .filter(each -> each.address().value().equals(asked.value()))
                    .toList();
        }));
        all.add(new Mutant(
                "what others accepted is found",
                SUITE,
                InvitationStore.class,
                "acceptedBy",
                call -> call.unit()
                        .tables()
                        .invitations
                        .ascending(Tables.INVITATIONS_BY_ACCEPTOR, EVERYTHING)
                        .limit(call.<Integer>argument(1))
                        .toList()));
    }

    private static void invitations(List<Mutant> all) {
        all.add(new Mutant("an open one is erased", SUITE, InvitationStore.class, "erase", call -> {
            for (Invitation each : call.<Collection<Invitation>>argument(0)) {
                put(call, each.erased());
            }
            return null;
        }));
        all.add(new Mutant(
                "only the first one is erased",
                SUITE,
                InvitationStore.class,
                "erase",
                call -> call.proceed(call.<Collection<Invitation>>argument(0).stream()
                        .limit(1)
                        .toList())));
        erasingBut(
                all,
                "the address",
                of -> with(of, of.address(), of.erased().terms(), of.erased().inviter()));
        erasingBut(
                all,
                "the note",
                of -> with(of, of.erased().address(), of.terms(), of.erased().inviter()));
        erasingBut(
                all,
                "the host",
                of -> with(of, of.erased().address(), of.erased().terms(), of.inviter()));
        erasingBut(
                all,
                "the request key",
                of -> new Invitation(
                        of.organization(),
                        of.id(),
                        of.erased().address(),
                        of.erased().terms(),
                        of.erased().inviter(),
                        of.status(),
                        of.generation(),
                        of.createdAt(),
                        of.expiresAt(),
                        of.holdsSeat(),
                        of.requestKey(),
                        of.closedAt(),
                        of.acceptedBy()));
    }

    private static void erasingBut(List<Mutant> all, String what, UnaryOperator<Invitation> left) {
        all.add(new Mutant("all is erased but " + what, SUITE, InvitationStore.class, "erase", call -> {
            call.proceed();
            for (Invitation each : call.<Collection<Invitation>>argument(0)) {
                if (each.status().isClosed()) {
                    put(call, left.apply(each));
                }
            }
            return null;
        }));
    }

    private static void put(Mutant.Call call, Invitation invitation) {
        call.unit().tables().invitations = call.unit().tables().invitations.with(invitation);
    }

    private static Invitation with(Invitation of, EmailAddress address, Terms terms, Actor inviter) {
        return new Invitation(
                of.organization(),
                of.id(),
                address,
                terms,
                inviter,
                of.status(),
                of.generation(),
                of.createdAt(),
                of.expiresAt(),
                of.holdsSeat(),
                Optional.empty(),
                of.closedAt(),
                of.acceptedBy());
    }

    private static void mails(List<Mutant> all) {
        all.add(new Mutant(
                "what was said of one that is on its way is written", "Mails", Outbox.class, "erase", call -> {
                    Tables before = call.unit().tables();
                    List<Delivery> sending = before.deliveries
                            .ascending(EVERYTHING)
                            .filter(each -> each.state() == DeliveryState.SENDING)
                            .toList();
                    call.proceed();
                    sending.forEach(each -> call.unit().tables().deliveries =
                            call.unit().tables().deliveries.with(each));
                    return null;
                }));
        all.add(new Mutant("what was said stays", "Mails", Outbox.class, "erase", call -> {
            List<Delivery> before =
                    call.unit().tables().deliveries.ascending(EVERYTHING).toList();
            call.proceed();
            before.stream()
                    .filter(each -> !each.state().isWaiting())
                    .forEach(each -> call.unit().tables().deliveries =
                            call.unit().tables().deliveries.with(each));
            return null;
        }));
        all.add(new Mutant("mails of other organizations are erased", "Mails", Outbox.class, "erase", call -> {
            call.proceed();
            for (Organization each :
                    call.unit().tables().organizations.ascending(EVERYTHING).toList()) {
                call.proceed(Optional.of(each.id()), call.arguments()[1]);
            }
            return null;
        }));
        all.add(new Mutant(
                "mails of one's own are left",
                "Mails",
                Outbox.class,
                "erase",
                call -> call.<Optional<?>>argument(0).isEmpty() ? null : call.proceed()));
        all.add(new Mutant(
                "only the mails of the first subject are erased",
                "Mails",
                Outbox.class,
                "erase",
                call -> call.proceed(
                        call.arguments()[0],
                        call.<Collection<UUID>>argument(1).stream().limit(1).toList())));
    }

    private static void texts(List<Mutant> all) {
        all.add(new Mutant(
                "only the texts about the first subject are erased",
                "Journal",
                JournalStore.class,
                "eraseTextsAbout",
                call -> call.proceed(
                        call.arguments()[0],
                        call.arguments()[1],
                        call.<Collection<UUID>>argument(2).stream().limit(1).toList())));
        all.add(new Mutant(
                "texts about subjects of all kinds are erased",
                "Journal",
                JournalStore.class,
                "eraseTextsAbout",
                call -> {
                    for (Line.Subject kind : Line.Subject.values()) {
                        call.proceed(call.arguments()[0], kind, call.arguments()[2]);
                    }
                    return null;
                }));
        all.add(new Mutant(
                "all texts of the stream are erased", "Journal", JournalStore.class, "eraseTextsAbout", call -> {
                    Stream stream = call.argument(0);
                    call.unit().journal().eraseTexts(stream, 1, Long.MAX_VALUE);
                    return null;
                }));
    }
}
