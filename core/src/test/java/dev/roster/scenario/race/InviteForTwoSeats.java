package dev.roster.scenario.race;

import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitee;
import java.util.List;
import java.util.stream.IntStream;

/** Six are invited at once to an organization with two seats left. */
final class InviteForTwoSeats implements Contest {

    private static final int RIVALS = 6;

    @Override
    public String title() {
        return RIVALS + " invited to two seats";
    }

    @Override
    public int rivals() {
        return RIVALS;
    }

    @Override
    public List<Heat> heats(Ground ground, int runs) {
        return IntStream.range(0, runs).mapToObj(i -> heat(ground)).toList();
    }

    private static Heat heat(Ground ground) {
        OrganizationId small = ground.anOrganization(ground.app.five);
        ground.invite(small, ground.ada, ground.app.clerk, ground.addresses(2));
        List<Act> acts = ground.addresses(RIVALS).stream()
                .<Act>map(address -> door -> door.in(small)
                        .as(ground.ada)
                        .invite(Invitee.of(address), offer -> offer.role(ground.app.clerk))
                        .how())
                .toList();
        return new Heat(small, acts, sight -> sight.at(small).invitations().size());
    }

    @Override
    public boolean isAlike() {
        return true;
    }
}
