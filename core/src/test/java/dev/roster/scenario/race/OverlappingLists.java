package dev.roster.scenario.race;

import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitee;
import java.util.List;
import java.util.stream.IntStream;

/** Two lists with two entries in common, in different places, are invited at once. */
final class OverlappingLists implements Contest {

    @Override
    public String title() {
        return "lists that overlap";
    }

    @Override
    public int rivals() {
        return 2;
    }

    @Override
    public List<Heat> heats(Ground ground, int runs) {
        OrganizationId acme = ground.anOrganization(ground.app.open);
        return IntStream.range(0, runs)
                .mapToObj(i -> heat(ground, acme, ground.addresses(4)))
                .toList();
    }

    private static Heat heat(Ground ground, OrganizationId acme, List<String> people) {
        Act one = invites(ground, acme, List.of(people.get(0), people.get(1), people.get(2)));
        Act other = invites(ground, acme, List.of(people.get(2), people.get(1), people.get(3)));
        return new Heat(
                acme,
                List.of(one, other),
                sight -> people.stream()
                        .map(address -> List.of(
                                sight.at(acme).invitationsTo(address).stream()
                                        .map(Look::inWords)
                                        .toList(),
                                sight.lettersTo(address)))
                        .toList());
    }

    private static Act invites(Ground ground, OrganizationId acme, List<String> list) {
        return door -> door
                .in(acme)
                .as(ground.ada)
                .invite(list.stream().map(Invitee::of).toList(), offer -> offer.role(ground.app.clerk))
                .stream()
                .map(outcome -> outcome.orElseThrow().how())
                .toList();
    }
}
