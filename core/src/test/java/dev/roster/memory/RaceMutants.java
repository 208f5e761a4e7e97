package dev.roster.memory;

import static dev.roster.memory.Mutants.closeOpenOne;

import dev.roster.delivery.Delivery;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitation;
import dev.roster.organization.Organization;
import dev.roster.port.InvitationStore;
import dev.roster.port.MemberStore;
import dev.roster.port.OrganizationStore;
import dev.roster.port.Outbox;
import dev.roster.port.Settlement;
import dev.roster.port.UserStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Storages that are subtly wrong about races, one rule each. */
final class RaceMutants {

    private RaceMutants() {}

    static void addTo(List<Mutant> all) {
        // Through the door it holds; with the look before the lock, and the word of the look, it does not.
        all.add(new Mutant("a claim is not exclusive", "Races", Outbox.class, "claim", call -> {
            Tables tables = call.unit().tables();
            Table<Delivery> before = tables.deliveries;
            List<Delivery> claimed = call.proceed();
            tables.deliveries = before;
            return claimed;
        }));
        all.add(new Mutant("who comes later wins too", "Races", InvitationStore.class, "update", call -> {
            Collection<Invitation> invitations = call.argument(0);
            call.<Object>proceed();
            return invitations.stream().map(Invitation::id).collect(Collectors.toSet());
        }));
        all.add(new Mutant("who comes later invites too", "Races", InvitationStore.class, "insert", call -> {
            for (Invitation invitation : call.<Collection<Invitation>>argument(0)) {
                closeOpenOne(call, invitation);
            }
            return call.proceed();
        }));
        all.add(new Mutant("transactions do not see each other", "Races", OrganizationStore.class, "change", call -> {
            Optional<Organization> changed = call.proceed();
            Optional<Organization> stale = changed.map(organization -> organization.withRevision(2));
            stale.ifPresent(organization -> call.unit().tables().organizations =
                    call.unit().tables().organizations.with(organization));
            return stale;
        }));
        all.add(new Mutant(
                "every owner finds another",
                "Races",
                MemberStore.class,
                "anyActive",
                call -> call.storage()
                        .committed()
                        .members
                        .ascending(Range.of(call.<OrganizationId>argument(0).value()))
                        .anyMatch(member -> !call.<Set<?>>argument(2).contains(member.user()))));
        all.add(new Mutant("every answer is recorded", "Races", Outbox.class, "settle", call -> {
            call.<Object>proceed();
            return call.<Collection<Settlement>>argument(0).stream()
                    .map(Settlement::id)
                    .collect(Collectors.toSet());
        }));
        all.add(new Mutant("every user is added", "Races", UserStore.class, "insert", call -> {
            call.<Object>proceed();
            return true;
        }));
    }
}
