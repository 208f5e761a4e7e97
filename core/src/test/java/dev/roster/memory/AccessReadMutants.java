package dev.roster.memory;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.Organization;
import dev.roster.port.Lookups;
import dev.roster.port.OrganizationRevisions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Storages that are subtly wrong about what answers about access rest on, one rule each. */
final class AccessReadMutants {

    private AccessReadMutants() {}

    static void addTo(List<Mutant> all) {
        memberships(all);
        revisions(all);
        revisedSince(all);
    }

    private static void memberships(List<Mutant> all) {
        all.add(memberships(
                "whoever is no member is left out",
                call -> Mutants.filtered(
                        call.proceed(), (Membership each) -> each.member().isPresent())));
        all.add(memberships("the removed are no members", call -> {
            Map<UserId, Membership> found = new HashMap<>(call.proceed());
            found.replaceAll((user, each) ->
                    new Membership(each.organization(), each.member().filter(Member::isPresent), each.customRoles()));
            return found;
        }));
        all.add(memberships("what the organization said of the roles is left out", call -> {
            Map<UserId, Membership> found = new HashMap<>(call.proceed());
            found.replaceAll((user, each) -> new Membership(each.organization(), each.member(), List.of()));
            return found;
        }));
        all.add(memberships("members of other organizations are members", call -> {
            Map<UserId, Membership> found = new HashMap<>(call.proceed());
            found.replaceAll((user, each) -> new Membership(
                    each.organization(), each.member().or(() -> anywhere(call, user)), each.customRoles()));
            return found;
        }));
        all.add(memberships(
                "after the first five hundred nobody is looked for",
                call -> call.proceed(
                        call.arguments()[0],
                        call.<Collection<?>>argument(1).stream().limit(500).toList())));
        all.add(memberships(
                "closed organizations are not there",
                call -> Mutants.filtered(
                        call.proceed(), (Membership each) -> each.organization().isActive())));
        all.add(memberships("the organization is read later than the member", call -> {
            Map<UserId, Membership> found = new HashMap<>(call.proceed());
            OrganizationId id = call.argument(0);
            call.storage().inTransaction(unit -> unit.organizations().change(id));
            found.replaceAll((user, each) -> new Membership(
                    call.storage().lookups().organizations(List.of(id)).getOrDefault(id, each.organization()),
                    each.member(),
                    each.customRoles()));
            return found;
        }));
    }

    private static Optional<Member> anywhere(Mutant.Call call, UserId user) {
        return call.storage()
                .committed()
                .members
                .ascending(Tables.MEMBERS_BY_USER, Range.of(user.value()))
                .findFirst();
    }

    private static void revisions(List<Mutant> all) {
        all.add(revisions("revisions of rights are those of all changes", found -> {
            found.replaceAll((id, each) -> new OrganizationRevisions(each.revision(), each.revision()));
        }));
        all.add(revisions("revisions of all changes are those of rights", found -> {
            found.replaceAll((id, each) -> new OrganizationRevisions(each.rightsRevision(), each.rightsRevision()));
        }));
        all.add(byCollection("revisions of erased organizations are not told", call -> {
            Map<OrganizationId, OrganizationRevisions> found = new HashMap<>(call.proceed());
            found.keySet()
                    .removeIf(id -> call.storage()
                            .committed()
                            .organizations
                            .get(id.value())
                            .filter(Organization::isErased)
                            .isPresent());
            return found;
        }));
        all.add(byCollection(
                "revisions of a thousand organizations are told",
                call -> call.proceed(Set.copyOf(call.<Collection<?>>argument(0)).stream()
                        .limit(1_000)
                        .toList())));
    }

    private static Mutant revisions(String rule, Consumer<Map<OrganizationId, OrganizationRevisions>> change) {
        return byCollection(rule, call -> {
            Map<OrganizationId, OrganizationRevisions> found = new HashMap<>(call.proceed());
            change.accept(found);
            return found;
        });
    }

    /** Of two methods of that name, the one that takes organizations. */
    private static Mutant byCollection(String rule, Function<Mutant.Call, Object> instead) {
        return new Mutant(
                rule,
                "AccessReads",
                Lookups.class,
                "revisions",
                call -> call.arguments()[0] instanceof Collection ? instead.apply(call) : call.proceed());
    }

    private static void revisedSince(List<Mutant> all) {
        all.add(revisedSince("who was changed at that revision was changed since", call -> {
            Map<OrganizationId, Long> earlier = new HashMap<>(call.argument(0));
            earlier.replaceAll((organization, revision) -> revision - 1);
            return call.proceed(earlier, call.argument(1));
        }));
        all.add(revisedSince("the removed were not changed", call -> only(call, Member::isPresent)));
        all.add(revisedSince(
                "the suspended were not changed", call -> only(call, each -> each.status() != MemberStatus.SUSPENDED)));
        all.add(revisedSince(
                "more are told than were asked for", call -> call.proceed(call.arguments()[0], Integer.MAX_VALUE)));
        all.add(revisedSince("so many are told of each organization", call -> {
            Map<OrganizationId, Set<UserId>> found = new HashMap<>();
            call.<Map<OrganizationId, Long>>argument(0)
                    .forEach((organization, since) ->
                            found.putAll(call.proceed(Map.of(organization, since), call.argument(1))));
            return found;
        }));
        all.add(revisedSince("one organization is forgotten", call -> {
            Map<OrganizationId, Long> asked = new HashMap<>(call.argument(0));
            asked.keySet().stream()
                    .max(OrganizationId::compareTo)
                    .filter(last -> asked.size() > 1)
                    .ifPresent(asked::remove);
            return call.proceed(asked, call.argument(1));
        }));
        all.add(revisedSince("each who was changed in some organization is told of", call -> {
            Map<OrganizationId, Set<UserId>> found = new HashMap<>(call.proceed());
            call.storage()
                    .committed()
                    .members
                    .ascending(Mutants.EVERYTHING)
                    .forEach(each -> found.computeIfPresent(each.organization(), (organization, users) -> {
                        Set<UserId> more = new HashSet<>(users);
                        more.add(each.user());
                        return more;
                    }));
            return found;
        }));
    }

    private static Object only(Mutant.Call call, Predicate<Member> told) {
        Map<OrganizationId, Set<UserId>> found = new HashMap<>();
        call.<Map<OrganizationId, Set<UserId>>>proceed().forEach((organization, users) -> {
            Set<UserId> rest = new HashSet<>(users);
            rest.removeIf(user -> call.storage()
                    .committed()
                    .members
                    .get(organization.value(), user.value())
                    .filter(told)
                    .isEmpty());
            if (!rest.isEmpty()) {
                found.put(organization, rest);
            }
        });
        return found;
    }

    private static Mutant memberships(String rule, Function<Mutant.Call, Object> instead) {
        return new Mutant(rule, "AccessReads", Lookups.class, "memberships", instead);
    }

    private static Mutant revisedSince(String rule, Function<Mutant.Call, Object> instead) {
        return new Mutant(rule, "AccessReads", Lookups.class, "revisedSince", instead);
    }
}
