package dev.roster.memory;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.ActivityStore;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.Revisions;
import dev.roster.port.UserStore;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Storages that are subtly wrong about one person's places, one rule each. */
final class PlaceMutants {

    private PlaceMutants() {}

    static void addTo(List<Mutant> all) {
        enterable(all);
        lastEntered(all);
        latest(all);
        revisions(all);
    }

    private static void enterable(List<Mutant> all) {
        all.add(enterable(
                "suspended members may enter", place -> place.organization().isActive()));
        all.add(enterable(
                "suspended organizations may be entered",
                place -> isActive(place)
                        && (place.organization().isActive()
                                || place.organization().status() == OrganizationStatus.SUSPENDED)));
        all.add(enterable(
                "closed organizations may be entered",
                place -> isActive(place)
                        && (place.organization().isActive()
                                || place.organization().status() == OrganizationStatus.CLOSED)));
        all.add(new Mutant("a page begins with the last place again", "Places", Listings.class, "enterable", call -> {
            Optional<OrganizationId> after = call.argument(1);
            List<Membership> found = call.proceed(call.arguments()[0], Optional.empty(), Integer.MAX_VALUE);
            return found.stream()
                    .filter(each -> after.isEmpty() || each.organization().id().compareTo(after.get()) >= 0)
                    .limit(call.<Integer>argument(2))
                    .toList();
        }));
        all.add(new Mutant("what may not be entered shortens a page", "Places", Listings.class, "enterable", call -> {
            List<Membership> places =
                    call.storage().listings().memberships(call.argument(0), call.argument(1), call.argument(2));
            return places.stream()
                    .filter(place -> isActive(place) && place.organization().isActive())
                    .toList();
        }));
        all.add(new Mutant(
                "places show no roles of the organization's own",
                "Places",
                Listings.class,
                "enterable",
                call -> call.<List<Membership>>proceed().stream()
                        .map(place -> new Membership(place.organization(), place.member(), List.of()))
                        .toList()));
    }

    /** All places that a filter lets pass. */
    private static Mutant enterable(String rule, Predicate<Membership> filter) {
        return new Mutant(rule, "Places", Listings.class, "enterable", call -> {
            List<Membership> places =
                    call.storage().listings().memberships(call.argument(0), call.argument(1), Integer.MAX_VALUE);
            return places.stream()
                    .filter(place -> place.member().filter(Member::isPresent).isPresent())
                    .filter(filter)
                    .limit(call.<Integer>argument(2))
                    .toList();
        });
    }

    private static void lastEntered(List<Mutant> all) {
        all.add(new Mutant("the first one stays the last one", "Places", ActivityStore.class, "entered", call -> {
            Tables tables = call.unit().tables();
            OrganizationId before = tables.lastEntered.get(call.argument(0));
            return call.proceed(call.argument(0), before == null ? call.argument(1) : before);
        }));
        all.add(new Mutant("all have entered where one has", "Places", ActivityStore.class, "entered", call -> {
            Tables tables = call.unit().tables();
            tables.users
                    .ascending(Mutants.EVERYTHING)
                    .forEach(user ->
                            tables.lastEntered = tables.lastEntered.with(user.id(), call.<OrganizationId>argument(1)));
            return null;
        }));
        all.add(new Mutant("entering is a change of the user", "Places", ActivityStore.class, "entered", call -> {
            call.unit().users().change(call.argument(0));
            return call.proceed();
        }));
        all.add(new Mutant("entering is a change there", "Places", ActivityStore.class, "entered", call -> {
            call.unit().organizations().change(call.argument(1));
            return call.proceed();
        }));
        all.add(last("a place that was lost is told as the last one", (call, last) -> true));
        all.add(last(
                "an organization that is not in use is told as the last one",
                (call, last) -> isActive(call.storage().lookups().membership(last, call.argument(0)))));
        all.add(last(
                "a member who is suspended is told the last one",
                (call, last) -> call.storage()
                        .lookups()
                        .membership(last, call.argument(0))
                        .filter(place -> place.organization().isActive())
                        .flatMap(Membership::member)
                        .filter(Member::isPresent)
                        .isPresent()));
        all.add(new Mutant("a change forgets the last one", "Places", UserStore.class, "update", call -> {
            Tables tables = call.unit().tables();
            tables.lastEntered =
                    tables.lastEntered.without(call.<User>argument(0).id());
            return call.proceed();
        }));
        all.add(new Mutant("the last one of the erased is kept", "Places", UserStore.class, "update", call -> {
            Tables tables = call.unit().tables();
            User user = call.argument(0);
            OrganizationId last = tables.lastEntered.get(user.id());
            Object written = call.proceed();
            if (last != null && user.status() == UserStatus.ERASED) {
                tables.lastEntered = tables.lastEntered.with(user.id(), last);
            }
            return written;
        }));
    }

    private interface Told {
        boolean is(Mutant.Call call, OrganizationId last);
    }

    private static Mutant last(String rule, Told told) {
        return new Mutant(
                rule,
                "Places",
                Lookups.class,
                "lastEntered",
                call -> Optional.ofNullable(
                                call.storage().committed().lastEntered.get(call.<UserId>argument(0)))
                        .filter(last -> told.is(call, last)));
    }

    private static void latest(List<Mutant> all) {
        all.add(latest("the latest place comes last", Mutants::reversed));
        all.add(latest(
                "what was lost in a closed organization is forgotten",
                places -> places.stream()
                        .filter(place -> place.organization().isActive())
                        .toList()));
        all.add(new Mutant("erased organizations are told of", "Places", Listings.class, "latest", call -> {
            Tables tables = call.storage().committed();
            return tables.members
                    .descending(
                            Tables.MEMBERS_BY_CHANGE,
                            Range.of(call.<UserId>argument(0).value(), call.<MemberStatus>argument(1)))
                    .limit(call.<Integer>argument(2))
                    .map(member -> new Membership(
                            tables.organizations
                                    .get(member.organization().value())
                                    .orElseThrow(),
                            Optional.of(member),
                            List.of()))
                    .toList();
        }));
        all.add(new Mutant(
                "the latest place is the newest organization",
                "Places",
                Listings.class,
                "latest",
                call -> Mutants.reversed(call.storage()
                                .listings()
                                .memberships(call.argument(0), Optional.empty(), Integer.MAX_VALUE))
                        .stream()
                        .filter(place -> place.member().orElseThrow().status() == call.argument(1))
                        .limit(call.<Integer>argument(2))
                        .toList()));
    }

    private static Mutant latest(String rule, UnaryOperator<List<Membership>> change) {
        return new Mutant(rule, "Places", Listings.class, "latest", call -> change.apply(call.proceed()));
    }

    private static void revisions(List<Mutant> all) {
        all.add(revisions(
                "a removed member has no revisions",
                found -> found.filter(now -> now.member() != MemberStatus.REMOVED)));
        all.add(revisions(
                "revisions forget the user",
                found -> found.map(now -> new Revisions(
                        now.user(), 1, now.organization(), now.rightsRevision(), now.member(), now.memberRevision()))));
        all.add(revisions(
                "revisions take a suspended user for an active one",
                found -> found.map(now -> new Revisions(
                        UserStatus.ACTIVE,
                        now.authVersion(),
                        now.organization(),
                        now.rightsRevision(),
                        now.member(),
                        now.memberRevision()))));
        all.add(revisions(
                "revisions forget rights",
                found -> found.map(now -> new Revisions(
                        now.user(), now.authVersion(), now.organization(), 1, now.member(), now.memberRevision()))));
        all.add(revisions(
                "revisions forget the member",
                found -> found.map(now -> new Revisions(
                        now.user(), now.authVersion(), now.organization(), now.rightsRevision(), now.member(), 0))));
    }

    private static Mutant revisions(String rule, Function<Optional<Revisions>, Optional<Revisions>> change) {
        return new Mutant(rule, "Places", Lookups.class, "revisions", call -> change.apply(call.proceed()));
    }

    private static boolean isActive(Membership place) {
        return place.member()
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .isPresent();
    }

    private static boolean isActive(Optional<Membership> place) {
        return place.filter(PlaceMutants::isActive).isPresent();
    }
}
