package dev.roster.scenario.race;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.util.List;
import java.util.stream.IntStream;

/** Two owners offer ownership at once: one of both offers is open then, and the other one was refused. */
final class OfferOwnershipAtOnce implements Contest {

    @Override
    public String title() {
        return "ownership offered by two owners";
    }

    @Override
    public int rivals() {
        return 2;
    }

    @Override
    public boolean isAlike() {
        return true;
    }

    @Override
    public List<Heat> heats(Ground ground, int runs) {
        return IntStream.range(0, runs).mapToObj(i -> heat(ground)).toList();
    }

    private static Heat heat(Ground ground) {
        OrganizationId acme = ground.anOrganization(ground.app.open);
        UserId gina = ground.members(acme, ground.app.owner, 1).get(0);
        UserId ray = ground.members(acme, ground.app.clerk, 1).get(0);
        return new Heat(
                acme,
                List.of(offers(acme, ground.ada, ray), offers(acme, gina, ray)),
                sight -> sight.at(acme).ownershipOffer().isPresent());
    }

    private static Act offers(OrganizationId acme, UserId giver, UserId receiver) {
        return door -> {
            door.in(acme).as(giver).offerOwnership(receiver);
            return "offered";
        };
    }
}
