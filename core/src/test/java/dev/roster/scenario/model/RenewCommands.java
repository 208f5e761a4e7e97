package dev.roster.scenario.model;

import dev.roster.Acting;
import dev.roster.failure.Outcome;
import dev.roster.id.InvitationId;
import dev.roster.invitation.EditedInvitation;
import dev.roster.invitation.Invitation;
import dev.roster.scenario.model.Renewing.Edit;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Changing an open invitation, and resending and revoking many. */
final class RenewCommands {

    private final World world;

    RenewCommands(World world) {
        this.world = world;
    }

    Command edit() {
        int organization = world.choices.organization();
        Actor actor = world.choices.actor(organization);
        int invitation = world.choices.invitation(organization);
        Edit edit = world.choices.offerEdit(organization);
        return new Command(
                actor + " changes i" + invitation + " of o" + organization + " " + edit,
                rules -> new Renewing(rules).edit(actor, organization, invitation, edit),
                () -> edited(world.door
                        .acting(actor, organization)
                        .edit(world.known.invitation(invitation), said -> world.door.say(said, edit))));
    }

    Command resendSome() {
        return some(
                "resends",
                (rules, drawn) -> rules.resend(drawn.actor, drawn.organization, drawn.numbers),
                Acting::resend);
    }

    Command revokeSome() {
        return some(
                "revokes",
                (rules, drawn) -> rules.revoke(drawn.actor, drawn.organization, drawn.numbers),
                Acting::revoke);
    }

    private record Drawn(Actor actor, int organization, List<Integer> numbers) {}

    private Command some(
            String verb,
            BiFunction<Renewing, Drawn, String> model,
            BiFunction<Acting, Collection<InvitationId>, List<Outcome<Invitation>>> act) {
        int organization = world.choices.organization();
        Actor actor = world.choices.actor(organization);
        List<Integer> numbers = IntStream.range(0, world.dice.percent(3) ? 7 : world.dice.below(4))
                .mapToObj(i -> world.choices.invitation(organization))
                .toList();
        return new Command(
                actor + " " + verb + " " + numbers + " of o" + organization,
                rules -> model.apply(new Renewing(rules), new Drawn(actor, organization, numbers)),
                () -> outcomes(act.apply(
                        world.door.acting(actor, organization),
                        numbers.stream().map(world.known::invitation).toList())));
    }

    private String edited(EditedInvitation edited) {
        return world.seen.of(edited.invitation())
                + MemberCommands.dropped(edited.droppedSwitches(), edited.droppedResources());
    }

    private String outcomes(List<Outcome<Invitation>> outcomes) {
        return outcomes.stream()
                .map(outcome -> world.known.invitation(
                                InvitationId.of(outcome.entry()).value()) + " "
                        + outcome.result()
                                .map(world.seen::of)
                                .orElseGet(() ->
                                        outcome.refusal().orElseThrow().reason().name()))
                .toList()
                .toString();
    }
}
