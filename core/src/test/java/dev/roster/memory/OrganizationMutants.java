package dev.roster.memory;

import static dev.roster.memory.Mutants.EVERYTHING;

import dev.roster.delivery.Delivery;
import dev.roster.member.Member;
import dev.roster.organization.Details;
import dev.roster.organization.InvitePolicy;
import dev.roster.organization.Organization;
import dev.roster.port.Link;
import dev.roster.port.OrganizationStore;
import java.util.List;
import java.util.Optional;

/** Storages that are subtly wrong about organizations and their numbers, one rule each. */
final class OrganizationMutants {

    private OrganizationMutants() {}

    static void addTo(List<Mutant> all) {
        organizations(all);
        revisions(all);
        erasures(all);
    }

    private static void organizations(List<Mutant> all) {
        all.add(new Mutant("an insert replaces", "Organizations", OrganizationStore.class, "insert", call -> {
            Tables tables = call.unit().tables();
            Organization organization = call.argument(0);
            boolean fresh = call.proceed();
            if (!fresh && tables.organizations.get(organization.id().value()).isPresent()) {
                tables.organizations = tables.organizations.with(organization);
            }
            return fresh;
        }));
        all.add(new Mutant(
                "an insert that adds nothing says that it did",
                "Organizations",
                OrganizationStore.class,
                "insert",
                call -> {
                    call.<Boolean>proceed();
                    return true;
                }));
        all.add(new Mutant("a refused insert throws", "Organizations", OrganizationStore.class, "insert", call -> {
            if (!call.<Boolean>proceed()) {
                throw new IllegalStateException("duplicate key");
            }
            return true;
        }));
        all.add(new Mutant(
                "host references are compared without case",
                "Organizations",
                OrganizationStore.class,
                "insert",
                call -> {
                    Organization organization = call.argument(0);
                    Optional<String> reference = organization.hostReference();
                    boolean taken = call.unit()
                            .tables()
                            .organizations
                            .ascending(EVERYTHING)
                            .anyMatch(other -> reference.isPresent()
                                    && other.hostReference()
                                            .filter(reference.get()::equalsIgnoreCase)
                                            .isPresent());
                    return !taken && call.<Boolean>proceed();
                }));
        all.add(new Mutant("a change raises nothing", "Organizations", OrganizationStore.class, "change", call -> {
            Optional<Organization> changed = call.proceed();
            changed.ifPresent(organization -> call.unit().tables().organizations =
                    call.unit().tables().organizations.with(organization.withRevision(organization.revision() - 1)));
            return changed;
        }));
        all.add(new Mutant(
                "a change yields the old revision", "Organizations", OrganizationStore.class, "change", call -> {
                    Optional<Organization> changed = call.proceed();
                    return changed.map(organization -> organization.withRevision(organization.revision() - 1));
                }));
        all.add(new Mutant("an update forgets the counts", "Organizations", OrganizationStore.class, "update", call -> {
            Organization organization = call.argument(0);
            return call.proceed(organization.withCounts(1, 0));
        }));
    }

    private static void erasures(List<Mutant> all) {
        all.add(new Mutant(
                "an update forgets the invite policy", "Organizations", OrganizationStore.class, "update", call -> {
                    Organization now = call.argument(0);
                    return call.proceed(now.withDetails(
                            new Details(now.name(), now.locale(), now.attributes(), InvitePolicy.EVERYBODY)));
                }));
        all.add(new Mutant(
                "an update forgets that it was suspended", "Organizations", OrganizationStore.class, "update", call -> {
                    Organization now = call.argument(0);
                    return call.proceed(
                            now.withRights(now.plan(), now.lifespan().reactivated()));
                }));
        all.add(new Mutant("an erasure leaves links", "Organizations", OrganizationStore.class, "erase", call -> {
            Table<Link> links = call.unit().tables().links;
            int gone = call.proceed();
            call.unit().tables().links = links;
            return gone;
        }));
        all.add(new Mutant("an erasure leaves mails", "Organizations", OrganizationStore.class, "erase", call -> {
            Table<Delivery> mails = call.unit().tables().deliveries;
            int gone = call.proceed();
            call.unit().tables().deliveries = mails;
            return gone;
        }));
        all.add(new Mutant("an erasure leaves members", "Organizations", OrganizationStore.class, "erase", call -> {
            Table<Member> members = call.unit().tables().members;
            int gone = call.proceed();
            call.unit().tables().members = members;
            return gone;
        }));
        all.add(new Mutant(
                "an erasure takes all at once",
                "Organizations",
                OrganizationStore.class,
                "erase",
                call -> call.proceed(call.arguments()[0], 1_000)));
        all.add(new Mutant("an erasure takes everything", "Organizations", OrganizationStore.class, "erase", call -> {
            int gone = 0;
            for (Organization each :
                    call.unit().tables().organizations.ascending(EVERYTHING).toList()) {
                gone += call.<Integer>proceed(each.id(), call.arguments()[1]);
            }
            return gone;
        }));
        all.add(new Mutant("an erasure tells nothing", "Organizations", OrganizationStore.class, "erase", call -> {
            call.<Integer>proceed();
            return 0;
        }));
    }

    private static void revisions(List<Mutant> all) {
        all.add(new Mutant("a number is never given back", "Organizations", OrganizationStore.class, "update", call -> {
            Organization organization = call.argument(0);
            Tables tables = call.unit().tables();
            long given = tables.organizations
                    .get(organization.id().value())
                    .orElseThrow()
                    .revision();
            return call.proceed(organization.withRevision(given));
        }));
    }
}
