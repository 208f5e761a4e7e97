package dev.roster.memory;

import static dev.roster.memory.Mutants.EVERYTHING;
import static dev.roster.memory.Mutants.filtered;

import dev.roster.access.Rights;
import dev.roster.id.OrganizationId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.port.MemberStore;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Storages that are subtly wrong about members, one rule each. */
final class MemberMutants {

    private MemberMutants() {}

    static void addTo(List<Mutant> all) {
        all.add(new Mutant("a removed member is replaced", "Members", MemberStore.class, "insert", call -> {
            Member member = call.argument(0);
            Tables tables = call.unit().tables();
            boolean removed = tables.members
                    .get(member.organization().value(), member.user().value())
                    .filter(stored -> !stored.isPresent())
                    .isPresent();
            if (removed) {
                tables.members = tables.members.with(member);
            }
            return removed || call.<Boolean>proceed();
        }));
        all.add(new Mutant("only the first is updated", "Members", MemberStore.class, "update", call -> {
            Collection<Member> members = call.argument(0);
            return call.proceed(members.stream().limit(1).toList());
        }));
        all.add(new Mutant("an update adds to the roles", "Members", MemberStore.class, "update", call -> {
            Collection<Member> members = call.argument(0);
            return call.proceed(members.stream()
                    .map(member -> {
                        Set<String> roles = new HashSet<>(member.rights().roles());
                        call.unit()
                                .tables()
                                .members
                                .get(
                                        member.organization().value(),
                                        member.user().value())
                                .ifPresent(
                                        stored -> roles.addAll(stored.rights().roles()));
                        return member.with(
                                member.status(),
                                new Rights(
                                        roles,
                                        member.rights().switches(),
                                        member.rights().assigned()),
                                member.revision());
                    })
                    .toList());
        }));
        all.add(new Mutant(
                "removed members are not found",
                "Members",
                MemberStore.class,
                "current",
                call -> filtered(call.proceed(), Member::isPresent)));
        all.add(new Mutant("members of all organizations are found", "Members", MemberStore.class, "current", call -> {
            Map<Object, Object> found = new HashMap<>(call.proceed());
            for (Object user : call.<Collection<?>>argument(1)) {
                call.unit()
                        .tables()
                        .members
                        .ascending(EVERYTHING)
                        .filter(member -> member.user().equals(user))
                        .findFirst()
                        .ifPresent(member -> found.putIfAbsent(user, member));
            }
            return found;
        }));
        all.add(new Mutant(
                "suspended members are not present",
                "Members",
                MemberStore.class,
                "presentAt",
                call -> filtered(call.proceed(), (Member member) -> member.status() == MemberStatus.ACTIVE)));
        all.add(new Mutant("removed members are present", "Members", MemberStore.class, "presentAt", call -> {
            OrganizationId organization = call.argument(0);
            Collection<EmailAddress> addresses = call.argument(1);
            return call.unit()
                    .tables()
                    .members
                    .ascending(Range.of(organization.value()))
                    .filter(member -> addresses.contains(member.address()))
                    .collect(Collectors.toMap(Member::address, Function.identity(), (one, other) -> one));
        }));
        all.add(new Mutant(
                "an address is compared by its beginning", "Members", MemberStore.class, "presentAt", call -> {
                    OrganizationId organization = call.argument(0);
                    Map<EmailAddress, Member> found = new HashMap<>();
                    for (EmailAddress address : call.<Collection<EmailAddress>>argument(1)) {
                        call.unit()
                                .tables()
                                .members
                                .ascending(
                                        Tables.PRESENT_BY_ADDRESS,
                                        Range.startingWith(organization.value(), address.canonical()))
                                .findFirst()
                                .ifPresent(member -> found.put(address, member));
                    }
                    return found;
                }));
        all.add(new Mutant("suspended members count", "Members", MemberStore.class, "anyActive", call -> {
            OrganizationId organization = call.argument(0);
            String role = call.argument(1);
            Set<?> except = call.argument(2);
            return call.unit()
                    .tables()
                    .members
                    .ascending(Range.of(organization.value()))
                    .anyMatch(member -> member.isPresent()
                            && member.rights().roles().contains(role)
                            && !except.contains(member.user()));
        }));
        all.add(new Mutant(
                "exceptions count",
                "Members",
                MemberStore.class,
                "anyActive",
                call -> call.proceed(call.arguments()[0], call.arguments()[1], Set.of())));
        all.add(new Mutant("a role is compared by its beginning", "Members", MemberStore.class, "anyActive", call -> {
            OrganizationId organization = call.argument(0);
            Set<?> except = call.argument(2);
            return call.unit()
                    .tables()
                    .members
                    .ascending(
                            Tables.ACTIVE_BY_ROLE, Range.startingWith(organization.value(), call.<String>argument(1)))
                    .anyMatch(member -> !except.contains(member.user()));
        }));
    }
}
