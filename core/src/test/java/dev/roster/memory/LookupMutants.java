package dev.roster.memory;

import static dev.roster.memory.Mutants.EVERYTHING;
import static dev.roster.memory.Mutants.filtered;

import dev.roster.delivery.Delivery;
import dev.roster.id.DeliveryId;
import dev.roster.id.InvitationId;
import dev.roster.invitation.Invitation;
import dev.roster.member.Member;
import dev.roster.member.Membership;
import dev.roster.member.OwnershipOffer;
import dev.roster.port.LinkPurpose;
import dev.roster.port.Lookups;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Storages that are subtly wrong about look-ups, one rule each. */
final class LookupMutants {

    private LookupMutants() {}

    static void addTo(List<Mutant> all) {
        all.add(new Mutant(
                "a mail is found only if it is an organization's",
                "PointLookups",
                Lookups.class,
                "delivery",
                call -> call.<Optional<Delivery>>proceed()
                        .filter(mail -> mail.organization().isPresent())));
        all.add(new Mutant("a link is found for any purpose", "PointLookups", Lookups.class, "link", call -> {
            for (LinkPurpose purpose : LinkPurpose.values()) {
                Optional<?> found = call.proceed(purpose, call.arguments()[1]);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }));
        all.add(new Mutant(
                "a hash is compared by its beginning",
                "PointLookups",
                Lookups.class,
                "link",
                call -> call.storage()
                        .committed()
                        .links
                        .ascending(Range.startingWith(call.<String>argument(1)))
                        .filter(link -> link.purpose() == call.arguments()[0])
                        .findFirst()));
        all.add(new Mutant(
                "invitations of another organization are found",
                "PointLookups",
                Lookups.class,
                "invitations",
                call -> call.storage()
                        .committed()
                        .invitations
                        .ascending(EVERYTHING)
                        .filter(invitation ->
                                call.<Collection<InvitationId>>argument(1).contains(invitation.id()))
                        .collect(Collectors.toMap(Invitation::id, Function.identity()))));
        all.add(new Mutant(
                "all invitations of an organization are found, whichever were asked for",
                "PointLookups",
                Lookups.class,
                "invitations",
                call -> call.storage()
                        .committed()
                        .invitations
                        .ascending(EVERYTHING)
                        .filter(invitation -> invitation.organization().equals(call.arguments()[0]))
                        .collect(Collectors.toMap(Invitation::id, Function.identity()))));
        all.add(new Mutant(
                "final invitations are not found",
                "PointLookups",
                Lookups.class,
                "invitations",
                call -> filtered(call.proceed(), Tables::isOpen)));
        all.add(new Mutant(
                "a membership hides the removed",
                "PointLookups",
                Lookups.class,
                "membership",
                call -> call.<Optional<Membership>>proceed()
                        .map(found -> new Membership(
                                found.organization(), found.member().filter(Member::isPresent), found.customRoles()))));
        all.add(new Mutant(
                "no membership without a member",
                "PointLookups",
                Lookups.class,
                "membership",
                call -> call.<Optional<Membership>>proceed()
                        .filter(found -> found.member().isPresent())));
        all.add(new Mutant(
                "addresses are compared with case", "PointLookups", Lookups.class, "usersByAddress", call -> {
                    Set<String> asked = call.<Collection<EmailAddress>>argument(0).stream()
                            .map(EmailAddress::value)
                            .collect(Collectors.toSet());
                    return filtered(
                            call.proceed(),
                            (User found) -> asked.contains(found.address().value()));
                }));
        all.add(new Mutant(
                "long questions are cut off",
                "PointLookups",
                Lookups.class,
                "users",
                call -> call.proceed(
                        call.<Collection<?>>argument(0).stream().limit(1_000).toList())));
        all.add(new Mutant(
                "a mail leads to an invitation elsewhere",
                "PointLookups",
                Lookups.class,
                "invitationsOf",
                call -> call.<Collection<Delivery>>argument(0).stream()
                        .flatMap(delivery -> call.storage()
                                .committed()
                                .invitations
                                .ascending(EVERYTHING)
                                .filter(found -> found.id().value().equals(delivery.subject()))
                                .map(found -> Map.entry(delivery.id(), found)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        all.add(new Mutant(
                "a notice leads to a member elsewhere",
                "PointLookups",
                Lookups.class,
                "membersOf",
                call -> call.<Collection<Delivery>>argument(0).stream()
                        .flatMap(delivery -> call.storage()
                                .committed()
                                .members
                                .ascending(EVERYTHING)
                                .filter(found -> found.user().value().equals(delivery.subject()))
                                .map(found -> Map.entry(delivery.id(), found)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        all.add(new Mutant(
                "who was removed is found by no notice",
                "PointLookups",
                Lookups.class,
                "membersOf",
                call -> call.<Map<DeliveryId, Member>>proceed().entrySet().stream()
                        .filter(found -> found.getValue().isPresent())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        all.add(new Mutant(
                "a notice leads to an offer to somebody else",
                "PointLookups",
                Lookups.class,
                "ownershipOffersOf",
                call -> {
                    Map<DeliveryId, OwnershipOffer> found = new HashMap<>();
                    for (Delivery delivery : call.<Collection<Delivery>>argument(0)) {
                        delivery.organization()
                                .map(call.storage().committed().ownershipOffers::get)
                                .ifPresent(offer -> found.put(delivery.id(), offer));
                    }
                    return found;
                }));
        all.add(new Mutant(
                "references are compared without case",
                "PointLookups",
                Lookups.class,
                "usersByReference",
                call -> call.storage()
                        .committed()
                        .users
                        .ascending(EVERYTHING)
                        .filter(user -> user.hostReference()
                                .filter(reference -> call.<Collection<String>>argument(0).stream()
                                        .anyMatch(reference::equalsIgnoreCase))
                                .isPresent())
                        .collect(Collectors.toMap(
                                user -> user.hostReference().orElseThrow().toLowerCase(Locale.ROOT),
                                user -> user,
                                (one, other) -> one))));
    }
}
