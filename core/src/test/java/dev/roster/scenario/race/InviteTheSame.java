package dev.roster.scenario.race;

import dev.roster.failure.Outcome;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invitee;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Many invite the same people at once: there is one invitation to each of them, and one mail. */
final class InviteTheSame implements Contest {

    private final Repetition way;
    private final int rivals;

    InviteTheSame(Repetition way, int rivals) {
        this.way = way;
        this.rivals = rivals;
    }

    @Override
    public String title() {
        return way.title + " by " + rivals;
    }

    @Override
    public int rivals() {
        return rivals;
    }

    @Override
    public List<Heat> heats(Ground ground, int runs) {
        OrganizationId acme = ground.anOrganization(ground.app.open);
        return IntStream.range(0, runs)
                .mapToObj(i -> heat(ground, acme, ground.addresses(way.entries)))
                .toList();
    }

    private Heat heat(Ground ground, OrganizationId acme, List<String> addresses) {
        List<Invitee> invitees = addresses.stream().map(Invitee::of).toList();
        Act invites = door -> door
                .in(acme)
                .as(ground.ada)
                .invite(invitees, offer -> way.say(offer.role(ground.app.clerk), "call for " + addresses.get(0)))
                .stream()
                .map(InviteTheSame::answer)
                .toList();
        return new Heat(
                acme,
                Collections.nCopies(rivals, invites),
                sight -> addresses.stream()
                        .map(address -> left(sight, sight.at(acme), address))
                        .toList());
    }

    private static String answer(Outcome<Invited> outcome) {
        return outcome.refusal().map(refusal -> refusal.reason().name()).orElseGet(() -> {
            Invited invited = outcome.orElseThrow();
            return invited.how() + ", generation " + invited.invitation().generation();
        });
    }

    private static Object left(Sight sight, Look look, String address) {
        return look.invitationsTo(address).stream()
                .map(invitation -> Look.inWords(invitation) + ", on record as "
                        + look.record(invitation.id().value()) + ", mails " + sight.lettersTo(address))
                .toList();
    }

    @Override
    public boolean isAlike() {
        return true;
    }
}
