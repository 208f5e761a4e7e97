package dev.roster.memory;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.port.ActivityStore;
import dev.roster.port.MemberStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Storages that are subtly wrong about activity, one rule each. */
final class ActivityMutants {

    private ActivityMutants() {}

    static void addTo(List<Mutant> all) {
        all.add(seen("activity goes back", call -> {
            Instant at = call.argument(2);
            member(call)
                    .filter(Member::isPresent)
                    .ifPresent(member -> write(call, at.isBefore(member.activeAt()) ? backAt(member, at) : member));
        }));
        all.add(seen("removed members are active", call -> {
            Instant at = call.argument(2);
            member(call).ifPresent(member -> write(call, member.seenAt(at)));
        }));
        all.add(seen("whoever is active is so everywhere", call -> {
            Tables tables = call.unit().tables();
            UserId user = call.argument(1);
            tables.members
                    .ascending(Tables.MEMBERS_BY_USER, Range.of(user.value()))
                    .toList()
                    .forEach(member -> write(call, member.seenAt(call.<Instant>argument(2))));
        }));
        all.add(seen("activity is a change", call -> call.unit().organizations().change(call.argument(0))));
        all.add(seen(
                "suspended members are passed over",
                call -> member(call)
                        .filter(member -> member.status() == MemberStatus.SUSPENDED)
                        .ifPresent(member -> write(call, backAt(member, member.joinedAt())))));
        all.add(new Mutant("an update loses activity", "Activity", MemberStore.class, "update", call -> {
            call.<Object>proceed();
            call.<Collection<Member>>argument(0).forEach(member -> write(call, member));
            return null;
        }));
        all.add(new Mutant("an update leaves activity alone", "Activity", MemberStore.class, "update", call -> {
            Tables tables = call.unit().tables();
            List<Member> before = call.<Collection<Member>>argument(0).stream()
                    .map(member -> tables.members
                            .get(member.organization().value(), member.user().value())
                            .orElseThrow())
                    .toList();
            call.<Object>proceed();
            before.forEach(was -> tables.members
                    .get(was.organization().value(), was.user().value())
                    .ifPresent(now -> write(call, backAt(now, was.activeAt()))));
            return null;
        }));
    }

    /** Does what is right, and then something else besides. */
    private static Mutant seen(String rule, Consumer<Mutant.Call> besides) {
        return new Mutant(rule, "Activity", ActivityStore.class, "seen", call -> {
            call.<Object>proceed();
            besides.accept(call);
            return null;
        });
    }

    private static Optional<Member> member(Mutant.Call call) {
        return call.unit()
                .tables()
                .members
                .get(
                        call.<OrganizationId>argument(0).value(),
                        call.<UserId>argument(1).value());
    }

    private static void write(Mutant.Call call, Member member) {
        Tables tables = call.unit().tables();
        tables.members = tables.members.with(member);
    }

    private static Member backAt(Member member, Instant at) {
        return new Member(
                member.organization(),
                member.user(),
                member.status(),
                member.rights(),
                member.name(),
                member.address(),
                member.invitedBy(),
                member.invitedAt(),
                member.joinedAt(),
                at,
                member.statusSince(),
                member.attributes(),
                member.revision());
    }
}
