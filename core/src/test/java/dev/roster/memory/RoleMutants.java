package dev.roster.memory;

import static dev.roster.memory.Mutants.EVERYTHING;

import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.invitation.Invitation;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.port.InvitationStore;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.MemberStore;
import dev.roster.port.RoleStore;
import dev.roster.role.RoleDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Storages that are subtly wrong about the roles that organizations define, and who has them; one rule each. */
final class RoleMutants {

    private RoleMutants() {}

    static void addTo(List<Mutant> all) {
        addStores(all);
        addUse(all);
        addReads(all);
    }

    private static void addStores(List<Mutant> all) {
        all.add(new Mutant("a role is written over", "Roles", RoleStore.class, "insert", call -> {
            RoleDefinition role = call.argument(0);
            Tables tables = call.unit().tables();
            boolean there = tables.roles
                    .get(role.organization().value(), role.id().value())
                    .isPresent();
            return there ? ((RoleStore) call.target()).update(role) : call.<Boolean>proceed();
        }));
        all.add(new Mutant(
                "a new name is compared with case",
                "Roles",
                RoleStore.class,
                "insert",
                call -> isTakenWithCase(call, call.argument(0)) ? false : forced(call, call.argument(0))));
        all.add(new Mutant(
                "a changed name is compared with case",
                "Roles",
                RoleStore.class,
                "update",
                call -> isTakenWithCase(call, call.argument(0)) ? false : forced(call, call.argument(0))));
        all.add(new Mutant("a role's own name is taken", "Roles", RoleStore.class, "update", call -> {
            RoleDefinition role = call.argument(0);
            boolean same = call.unit()
                    .tables()
                    .roles
                    .get(role.organization().value(), role.id().value())
                    .filter(stored -> stored.nameKey().equals(role.nameKey()))
                    .isPresent();
            return same ? false : call.<Boolean>proceed();
        }));
        all.add(new Mutant("a name is taken everywhere", "Roles", RoleStore.class, "insert", call -> {
            RoleDefinition role = call.argument(0);
            boolean taken = call.unit()
                    .tables()
                    .roles
                    .ascending(EVERYTHING)
                    .anyMatch(other -> other.nameKey().equals(role.nameKey()));
            return taken ? false : call.<Boolean>proceed();
        }));
        all.add(new Mutant("an update forgets the reach", "Roles", RoleStore.class, "update", call -> {
            RoleDefinition role = call.argument(0);
            Map<String, Set<String>> fixed = call.unit()
                    .tables()
                    .roles
                    .get(role.organization().value(), role.id().value())
                    .orElseThrow()
                    .fixed();
            return call.proceed(new RoleDefinition(
                    role.organization(),
                    role.id(),
                    role.name(),
                    role.template(),
                    role.permissions(),
                    fixed,
                    role.revision()));
        }));
        all.add(new Mutant("nothing is deleted", "Roles", RoleStore.class, "delete", call -> null));
        all.add(new Mutant("a role is deleted anywhere", "Roles", RoleStore.class, "delete", call -> {
            Tables tables = call.unit().tables();
            tables.roles
                    .ascending(EVERYTHING)
                    .filter(role -> role.id().equals(call.argument(1)))
                    .toList()
                    .forEach(role -> tables.roles = tables.roles.without(List.of(role)));
            return null;
        }));
        all.add(new Mutant(
                "roles of all organizations are found",
                "Roles",
                RoleStore.class,
                "current",
                call -> anywhere(call.unit().tables(), call.argument(1))));
        all.add(new Mutant("the limit of a count is passed", "Roles", RoleStore.class, "count", call -> {
            OrganizationId organization = call.argument(0);
            return call.proceed(organization, 1_000);
        }));
        all.add(new Mutant("roles are counted everywhere", "Roles", RoleStore.class, "count", call -> (int) call.unit()
                .tables()
                .roles
                .ascending(EVERYTHING)
                .limit(call.<Integer>argument(1))
                .count()));
    }

    private static void addUse(List<Mutant> all) {
        all.add(new Mutant("removed members hold a role", "Members", MemberStore.class, "holding", call -> {
            OrganizationId organization = call.argument(0);
            return call.unit()
                    .tables()
                    .members
                    .ascending(Tables.MEMBERS_BY_ROLE, Range.of(organization.value(), call.<String>argument(1)))
                    .limit(call.<Integer>argument(2))
                    .toList();
        }));
        all.add(new Mutant("removed members take a place", "Members", MemberStore.class, "holding", call -> {
            OrganizationId organization = call.argument(0);
            return call.unit()
                    .tables()
                    .members
                    .ascending(Tables.MEMBERS_BY_ROLE, Range.of(organization.value(), call.<String>argument(1)))
                    .limit(call.<Integer>argument(2))
                    .filter(Member::isPresent)
                    .toList();
        }));
        all.add(new Mutant(
                "suspended members hold nothing",
                "Members",
                MemberStore.class,
                "holding",
                call -> call.<List<Member>>proceed().stream()
                        .filter(member -> member.status() == MemberStatus.ACTIVE)
                        .toList()));
        all.add(new Mutant(
                "a held role is compared by its beginning", "Members", MemberStore.class, "holding", call -> {
                    OrganizationId organization = call.argument(0);
                    return call.unit()
                            .tables()
                            .members
                            .ascending(
                                    Tables.MEMBERS_BY_ROLE,
                                    Range.startingWith(organization.value(), call.<String>argument(1)))
                            .filter(Member::isPresent)
                            .limit(call.<Integer>argument(2))
                            .toList();
                }));
        all.add(new Mutant(
                "closed invitations offer a role", "Invitations", InvitationStore.class, "offering", call -> {
                    OrganizationId organization = call.argument(0);
                    RoleId role = call.argument(1);
                    return call.unit()
                            .tables()
                            .invitations
                            .ascending(Range.of(organization.value()))
                            .filter(each -> each.terms().rights().roles().contains(role.key()))
                            .limit(call.<Integer>argument(2))
                            .toList();
                }));
        all.add(new Mutant(
                "expired invitations offer nothing",
                "Invitations",
                InvitationStore.class,
                "offering",
                call -> call.<List<Invitation>>proceed().stream()
                        .filter(each -> each.expiresAt().isAfter(each.createdAt()))
                        .toList()));
        all.add(new Mutant(
                "all that is offered is found",
                "Invitations",
                InvitationStore.class,
                "offering",
                call -> call.proceed(call.arguments()[0], call.arguments()[1], 1_000)));
        all.add(new Mutant(
                "offers of all organizations are found", "Invitations", InvitationStore.class, "offering", call -> {
                    RoleId role = call.argument(1);
                    return call.unit()
                            .tables()
                            .invitations
                            .ascending(EVERYTHING)
                            .filter(each -> Tables.isOpen(each)
                                    && each.terms().rights().roles().contains(role.key()))
                            .limit(call.<Integer>argument(2))
                            .toList();
                }));
    }

    private static void addReads(List<Mutant> all) {
        all.add(new Mutant(
                "a role of another organization is looked up",
                "PointLookups",
                Lookups.class,
                "roles",
                call -> anywhere(call.storage().committed(), call.argument(1))));
        all.add(new Mutant(
                "a membership knows one role",
                "PointLookups",
                Lookups.class,
                "membership",
                call -> call.<Optional<Membership>>proceed().map(RoleMutants::withFirstRole)));
        all.add(new Mutant(
                "memberships know one role",
                "Pages",
                Listings.class,
                "memberships",
                call -> call.<List<Membership>>proceed().stream()
                        .map(RoleMutants::withFirstRole)
                        .toList()));
        all.add(new Mutant(
                "roles come by id",
                "Pages",
                Listings.class,
                "roles",
                call -> call.<List<RoleDefinition>>proceed().stream()
                        .sorted((one, other) -> one.id().compareTo(other.id()))
                        .toList()));
        all.add(new Mutant("a page of roles begins where one ended", "Pages", Listings.class, "roles", call -> {
            OrganizationId organization = call.argument(0);
            return call.storage()
                    .committed()
                    .roles
                    .ascending(Tables.ROLE_BY_NAME, Range.of(organization.value()))
                    .limit(call.<Integer>argument(2))
                    .toList();
        }));
    }

    private static Membership withFirstRole(Membership found) {
        return new Membership(
                found.organization(),
                found.member(),
                found.customRoles().stream().limit(1).toList());
    }

    private static Map<RoleId, RoleDefinition> anywhere(Tables tables, Collection<RoleId> ids) {
        Map<RoleId, RoleDefinition> found = new HashMap<>();
        tables.roles
                .ascending(EVERYTHING)
                .filter(role -> ids.contains(role.id()))
                .forEach(role -> found.put(role.id(), role));
        return found;
    }

    private static boolean isTakenWithCase(Mutant.Call call, RoleDefinition role) {
        return call.unit()
                .tables()
                .roles
                .ascending(Range.of(role.organization().value()))
                .anyMatch(
                        other -> other.name().equals(role.name()) && !other.id().equals(role.id()));
    }

    /** Keeps a role whose name differs from others in the case of letters only: in their table it gets a name of its own. */
    private static Object forced(Mutant.Call call, RoleDefinition role) {
        Object written = call.proceed();
        return written.equals(true)
                || call.unit()
                        .tables()
                        .roles
                        .find(Tables.ROLE_BY_NAME, role.organization().value(), role.nameKey())
                        .filter(other -> !other.name().equals(role.name()))
                        .isPresent();
    }
}
