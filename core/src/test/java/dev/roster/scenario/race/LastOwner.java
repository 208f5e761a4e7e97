package dev.roster.scenario.race;

import dev.roster.failure.Refusal.Reason;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All owners of an organization go at once, two to eight of them, each by some way: first all by the same way, then by ways
 * that chance chooses. An active owner stays.
 */
final class LastOwner implements Contest {

    private static final int MOST = 8;

    private int heats;

    @Override
    public String title() {
        return "all owners go";
    }

    /** On average. */
    @Override
    public int rivals() {
        return (2 + MOST) / 2;
    }

    /** Who of them stays makes no difference. */
    @Override
    public boolean isAlike() {
        return true;
    }

    @Override
    public List<Heat> heats(Ground ground, int runs) {
        return IntStream.range(0, runs).mapToObj(i -> heat(ground)).toList();
    }

    /** Every way meets every number of owners, one heat in two. */
    private Heat heat(Ground ground) {
        int turn = heats++ / 2;
        boolean mixed = heats % 2 == 0;
        int count = 2 + turn % (MOST - 1);
        WayOut same = WayOut.values()[turn / (MOST - 1) % WayOut.values().length];

        OrganizationId acme = ground.anOrganization(ground.app.open);
        List<UserId> owners = new ArrayList<>(ground.members(acme, ground.app.owner, count - 1));
        owners.add(ground.ada);
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            WayOut way = mixed ? WayOut.values()[ground.random.nextInt(WayOut.values().length)] : same;
            acts.add(way.of(ground.app, acme, owners.get(i), owners.get((i + 1) % count)));
        }
        return new Heat(acme, acts, sight -> sight.at(acme).activeOwners(ground.app.owner.key()));
    }

    @Override
    public Verdict verdict(List<History> serial) {
        Set<Object> answers = Set.of(WayOut.GONE, Reason.LAST_OWNER, Reason.NOT_ALLOWED, Reason.NOT_FOUND);
        return new Verdict() {
            @Override
            public boolean allows(History history) {
                return answers.containsAll(history.answers()) && (long) history.left() > 0;
            }

            @Override
            public String seen() {
                return "an owner left";
            }
        };
    }
}
