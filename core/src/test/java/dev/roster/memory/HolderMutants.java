package dev.roster.memory;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.id.OrganizationId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.port.Listings;
import dev.roster.port.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Storages that are subtly wrong about who holds something, one rule each. */
final class HolderMutants {

    private HolderMutants() {}

    static void addTo(List<Mutant> all) {
        all.add(asking("roles are not asked for", any -> new Rights(Set.of(), any.switches(), any.assigned())));
        all.add(asking("switches are not asked for", any -> new Rights(any.roles(), Set.of(), any.assigned())));
        all.add(asking("resources are not asked for", any -> new Rights(any.roles(), any.switches(), Set.of())));
        all.add(asking(
                "after a hundred roles the others are not asked for",
                any -> new Rights(
                        Set.copyOf(any.roles().stream().limit(100).toList()), any.switches(), any.assigned())));
        all.add(of("suspended members hold something", call -> everybody(call, MemberStatus.SUSPENDED)));
        all.add(of("removed members hold something", call -> everybody(call, MemberStatus.REMOVED)));
        all.add(of("who holds two things is there twice", call -> {
            List<Member> found = call.proceed();
            Rights any = call.argument(1);
            List<Member> twice = new ArrayList<>();
            found.forEach(member -> {
                twice.add(member);
                if (any.roles().stream()
                                .filter(member.rights().roles()::contains)
                                .count()
                        > 1) {
                    twice.add(member);
                }
            });
            return twice.stream().limit(call.<Integer>argument(3)).toList();
        }));
        all.add(of("one kind of thing comes after the other", call -> {
            List<Member> found = new ArrayList<>(call.<List<Member>>proceed());
            Rights any = call.argument(1);
            found.sort(Comparator.comparing(
                    member -> member.rights().roles().stream().noneMatch(any.roles()::contains)));
            return found;
        }));
        all.add(of("a page begins with the last of the one before", call -> {
            Optional<Position> after = call.argument(2);
            return call.proceed(
                    call.arguments()[0],
                    call.arguments()[1],
                    after.map(position -> new Position(position.key(), new UUID(0, 0))),
                    call.arguments()[3]);
        }));
        all.add(of(
                "one more than asked for is listed",
                call -> call.proceed(
                        call.arguments()[0], call.arguments()[1], call.arguments()[2], call.<Integer>argument(3) + 1)));
        all.add(of("a grant is found for a withdrawal", call -> {
            Rights any = call.argument(1);
            Rights both = new Rights(
                    any.roles(),
                    Set.copyOf(any.switches().stream()
                            .flatMap(each ->
                                    Stream.of(each, new Switch(each.permission(), each.resource(), !each.granted())))
                            .toList()),
                    any.assigned());
            return call.proceed(call.arguments()[0], both, call.arguments()[2], call.arguments()[3]);
        }));
        all.add(of("holders elsewhere are listed", call -> {
            List<Member> found = call.proceed();
            Rights any = call.argument(1);
            return found.isEmpty() || call.<Optional<Position>>argument(2).isPresent()
                    ? found
                    : Stream.concat(
                                    found.stream(),
                                    call.storage()
                                            .committed()
                                            .members
                                            .ascending(Mutants.EVERYTHING)
                                            .filter(member ->
                                                    !member.organization().equals(call.<OrganizationId>argument(0))
                                                            && member.rights().assigned().stream()
                                                                    .anyMatch(any.assigned()::contains)))
                            .limit(call.<Integer>argument(3))
                            .toList();
        }));
    }

    /** With those of another status who hold a resource. */
    private static Object everybody(Mutant.Call call, MemberStatus status) {
        Rights any = call.argument(1);
        List<Member> found = new ArrayList<>(call.<List<Member>>proceed());
        call.storage()
                .committed()
                .members
                .ascending(Range.of(call.<OrganizationId>argument(0).value()))
                .filter(member -> member.status() == status
                        && member.rights().assigned().stream().anyMatch(any.assigned()::contains))
                .forEach(found::add);
        return found.stream().limit(call.<Integer>argument(3)).toList();
    }

    private static Mutant asking(String rule, UnaryOperator<Rights> change) {
        return of(
                rule,
                call -> call.proceed(
                        call.arguments()[0], change.apply(call.argument(1)), call.arguments()[2], call.arguments()[3]));
    }

    private static Mutant of(String rule, Function<Mutant.Call, Object> instead) {
        return new Mutant(rule, "Holders", Listings.class, "holdingAny", instead);
    }
}
