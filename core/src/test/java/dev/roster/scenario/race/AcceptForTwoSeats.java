package dev.roster.scenario.race;

import dev.roster.id.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Four accept at once in an organization with two seats left. Their invitations hold none: a node whose clock was wrong has
 * taken them for expired, and has given two of their seats away.
 */
final class AcceptForTwoSeats implements Contest {

    private static final int RIVALS = 4;

    @Override
    public String title() {
        return RIVALS + " accept for two seats";
    }

    @Override
    public int rivals() {
        return RIVALS;
    }

    @Override
    public List<Heat> heats(Ground ground, int runs) {
        List<List<Guest>> tables = IntStream.range(0, runs)
                .mapToObj(i ->
                        Guest.of(ground, ground.anOrganization(ground.app.five), ground.ada, ground.addresses(RIVALS)))
                .toList();
        Instant start = ground.clock.instant();
        ground.clock.advance(Duration.ofDays(7));
        tables.forEach(table -> giveSeatsAway(ground, table.get(0).acme()));
        ground.clock.set(start);
        return tables.stream().map(AcceptForTwoSeats::heat).toList();
    }

    private static void giveSeatsAway(Ground ground, OrganizationId small) {
        ground.invite(small, ground.ada, ground.app.clerk, ground.addresses(2));
    }

    private static Heat heat(List<Guest> guests) {
        OrganizationId small = guests.get(0).acme();
        return new Heat(
                small,
                guests.stream().map(Guest::accepts).toList(),
                sight -> guests.stream()
                        .map(guest -> guest.left(sight).toString())
                        .sorted()
                        .toList());
    }

    @Override
    public boolean isAlike() {
        return true;
    }
}
