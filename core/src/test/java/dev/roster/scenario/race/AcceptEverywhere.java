package dev.roster.scenario.race;

import dev.roster.id.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Somebody who is no user yet accepts in several organizations at once. */
final class AcceptEverywhere implements Contest {

    private static final int PLACES = 4;

    @Override
    public String title() {
        return "accepted in " + PLACES + " organizations by one who is no user yet";
    }

    @Override
    public int rivals() {
        return PLACES;
    }

    @Override
    public boolean isStoppedByKeys() {
        return true;
    }

    @Override
    public List<Heat> heats(Ground ground, int runs) {
        List<String> addresses = ground.addresses(runs);
        List<List<Guest>> places = IntStream.range(0, PLACES)
                .mapToObj(i -> Guest.of(ground, ground.anOrganization(ground.app.open), ground.ada, addresses))
                .toList();
        List<Heat> heats = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            int run = i;
            heats.add(heat(places.stream().map(guests -> guests.get(run)).toList()));
        }
        return heats;
    }

    private static Heat heat(List<Guest> same) {
        List<OrganizationId> where = same.stream().map(Guest::acme).toList();
        return new Heat(
                where,
                same.stream().map(Guest::accepts).toList(),
                () -> {},
                sight -> same.stream()
                        .map(guest -> guest.left(sight).toString())
                        .sorted()
                        .toList());
    }

    @Override
    public boolean isAlike() {
        return true;
    }
}
