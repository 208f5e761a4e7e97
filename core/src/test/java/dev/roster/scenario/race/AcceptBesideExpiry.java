package dev.roster.scenario.race;

import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitee;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A guest accepts at the very moment at which the invitation expires, and somebody else is invited to the seat that this
 * sets free. The clock is set back for the next heat.
 */
final class AcceptBesideExpiry implements Contest {

    @Override
    public String title() {
        return "accepted while it expires and its seat is given away";
    }

    @Override
    public int rivals() {
        return 2;
    }

    @Override
    public List<Heat> heats(Ground ground, int runs) {
        List<Heat> heats = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            OrganizationId small = ground.anOrganization(ground.app.two);
            Guest guest = Guest.of(ground, small, ground.ada, List.of(ground.anAddress()))
                    .get(0);
            heats.add(heat(ground, guest, ground.anAddress()));
        }
        return heats;
    }

    private static Heat heat(Ground ground, Guest guest, String other) {
        Instant start = ground.clock.instant();
        boolean looksFirst = ground.random.nextBoolean();
        Act invites = door -> {
            if (looksFirst) {
                door.invitations().peek(guest.token());
            }
            ground.clock.set(start.plus(Duration.ofDays(7)));
            return guest.owner(door)
                    .invite(Invitee.of(other), offer -> offer.role(ground.app.clerk))
                    .how();
        };
        return new Heat(
                        guest.acme(),
                        List.of(guest.accepts(), invites),
                        sight -> List.of(
                                guest.left(sight),
                                sight.at(guest.acme()).invitationsTo(other).size()))
                .then(() -> ground.clock.set(start));
    }
}
