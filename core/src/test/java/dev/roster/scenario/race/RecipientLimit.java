package dev.roster.scenario.race;

import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One person is invited from several organizations at once, for one place that the limit of a recipient leaves. */
enum RecipientLimit implements Contest {
    THE_ONLY_PLACE(1),
    THE_LAST_PLACE(3);

    private static final int RIVALS = 4;

    private final int most;

    RecipientLimit(int most) {
        this.most = most;
    }

    @Override
    public String title() {
        return "one recipient invited from " + RIVALS + " organizations for place " + most + " of " + most;
    }

    @Override
    public int rivals() {
        return RIVALS;
    }

    @Override
    public Limits limits() {
        return Limits.none().perRecipient(most, Duration.ofDays(1));
    }

    @Override
    public List<Heat> heats(Ground ground, int runs) {
        List<String> addresses = ground.addresses(runs);
        for (int used = 1; used < most; used++) {
            ground.invite(ground.anOrganization(ground.app.open), ground.ada, ground.app.clerk, addresses);
        }
        List<OrganizationId> places = Stream.generate(() -> ground.anOrganization(ground.app.open))
                .limit(RIVALS)
                .toList();
        return IntStream.range(0, runs)
                .mapToObj(i -> heat(ground, places, addresses.get(i)))
                .toList();
    }

    private static Heat heat(Ground ground, List<OrganizationId> places, String address) {
        List<Act> acts = places.stream()
                .<Act>map(place -> door -> door.in(place)
                        .as(ground.ada)
                        .invite(Invitee.of(address), offer -> offer.role(ground.app.clerk))
                        .how())
                .toList();
        return new Heat(
                places,
                acts,
                () -> {},
                sight -> places.stream()
                        .mapToInt(
                                place -> sight.at(place).invitationsTo(address).size())
                        .sum());
    }

    @Override
    public boolean isAlike() {
        return true;
    }
}
