package dev.roster.scenario;

import dev.roster.access.Rights;
import dev.roster.catalog.Role;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.organization.Organization;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Very many members of a team, put into the storage as an import does, so that a test need not wait for each to join. */
final class Crowd {

    private Crowd() {}

    static List<UserId> join(Team team, Role role, int people) {
        return join(team, Collections.nCopies(people, new Rights(Set.of(role.key()), Set.of(), Set.of())));
    }

    /** One for each of these rights. */
    static List<UserId> join(Team team, List<Rights> rights) {
        int people = rights.size();
        Instant now = team.stage().clock().instant();
        List<UserId> users = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            users.add(new UserId(
                    new UUID(7L << 12 | i, ThreadLocalRandom.current().nextLong())));
        }
        return team.stage().storage().inTransaction(unit -> {
            Organization before = unit.organizations().change(team.id()).orElseThrow();
            for (int i = 0; i < people; i++) {
                // Many have one name, as it is in a crowd.
                PersonName name = PersonName.of("P" + "abcdefg".charAt(i % 7), "Many");
                EmailAddress address = EmailAddress.parse("p" + i + "@many.example");
                UserId user = users.get(i);
                unit.users().insert(User.added(user, Optional.empty(), address, name, now));
                unit.members()
                        .insert(new Member(
                                team.id(),
                                user,
                                MemberStatus.ACTIVE,
                                rights.get(i),
                                name,
                                address,
                                Optional.empty(),
                                Optional.empty(),
                                now,
                                now,
                                now,
                                Map.of(),
                                before.revision()));
            }
            unit.organizations()
                    .update(before.withCounts(before.members() + people, before.seatsHeld())
                            .withRevision(before.revision() - 1));
            return users;
        });
    }
}
