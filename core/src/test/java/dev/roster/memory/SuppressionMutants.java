package dev.roster.memory;

import static dev.roster.memory.Mutants.EVERYTHING;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.Suppression;
import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.OrganizationStore;
import dev.roster.port.SuppressionStore;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Storages that are subtly wrong about addresses that nothing more is mailed to, one rule each. */
final class SuppressionMutants {

    private static final String SUITE = "Suppressions";

    private SuppressionMutants() {}

    static void addTo(List<Mutant> all) {
        stores(all);
        reads(all);
    }

    private static void stores(List<Mutant> all) {
        all.add(new Mutant("the last suppression stays", SUITE, SuppressionStore.class, "put", call -> {
            boolean isNew = call.proceed();
            Tables tables = call.unit().tables();
            tables.suppressions = tables.suppressions.with(call.<Suppression>argument(0));
            return isNew;
        }));
        all.add(new Mutant("a second suppression is told as new", SUITE, SuppressionStore.class, "put", call -> {
            call.<Object>proceed();
            return true;
        }));
        all.add(new Mutant("suppressions of all organizations hold", SUITE, SuppressionStore.class, "current", call -> {
            Collection<EmailAddress> addresses = call.argument(1);
            Map<EmailAddress, Suppression> found = new HashMap<>();
            call.unit()
                    .tables()
                    .suppressions
                    .ascending(EVERYTHING)
                    .filter(each -> addresses.contains(each.address()))
                    .forEach(each -> found.put(each.address(), each));
            return found;
        }));
        all.add(new Mutant("all suppressions are lifted with one", SUITE, SuppressionStore.class, "delete", call -> {
            Tables tables = call.unit().tables();
            tables.suppressions = tables.suppressions.without(tables.suppressions
                    .ascending(Range.of(call.<OrganizationId>argument(0).value()))
                    .toList());
            return null;
        }));
        all.add(new Mutant("a suppression is lifted everywhere", SUITE, SuppressionStore.class, "delete", call -> {
            Collection<EmailAddress> addresses = call.argument(1);
            Tables tables = call.unit().tables();
            tables.suppressions = tables.suppressions.without(tables.suppressions
                    .ascending(EVERYTHING)
                    .filter(each -> addresses.contains(each.address()))
                    .toList());
            return null;
        }));
        all.add(new Mutant(
                "nothing is deleted of a subject", SUITE, SuppressionStore.class, "deleteAbout", call -> null));
        all.add(new Mutant("all goes with one subject", SUITE, SuppressionStore.class, "deleteAbout", call -> {
            Tables tables = call.unit().tables();
            tables.suppressions = tables.suppressions.without(tables.suppressions
                    .ascending(Range.of(call.<OrganizationId>argument(0).value()))
                    .toList());
            return null;
        }));
        all.add(new Mutant(
                "nothing is deleted of an address", SUITE, SuppressionStore.class, "deleteAll", call -> null));
        all.add(new Mutant("suppressions outlive their organization", SUITE, OrganizationStore.class, "erase", call -> {
            Tables tables = call.unit().tables();
            Table<Suppression> before = tables.suppressions;
            Object erased = call.proceed();
            tables.suppressions = before;
            return erased;
        }));
    }

    private static void reads(List<Mutant> all) {
        all.add(new Mutant(
                "suppressions are listed backwards",
                SUITE,
                Listings.class,
                "suppressions",
                call -> Mutants.reversed(call.<List<Suppression>>proceed())));
        all.add(new Mutant(
                "a page of suppressions is too long",
                SUITE,
                Listings.class,
                "suppressions",
                call -> call.proceed(call.arguments()[0], call.arguments()[1], call.<Integer>argument(2) + 1)));
        all.add(new Mutant(
                "mails are held up by another organization's suppression",
                SUITE,
                Lookups.class,
                "suppressionsOf",
                call -> {
                    Tables tables = call.storage().committed();
                    Map<DeliveryId, Suppression> found = new HashMap<>();
                    for (Delivery mail : call.<Collection<Delivery>>argument(0)) {
                        tables.invitations
                                .get(mail.organization().orElseThrow().value(), mail.subject())
                                .flatMap(invitation -> tables.suppressions
                                        .ascending(EVERYTHING)
                                        .filter(each -> each.address().equals(invitation.address()))
                                        .findFirst())
                                .ifPresent(each -> found.put(mail.id(), each));
                    }
                    return found;
                }));
    }
}
