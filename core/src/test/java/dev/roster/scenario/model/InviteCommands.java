package dev.roster.scenario.model;

import dev.roster.failure.Outcome;
import dev.roster.invitation.Invited;
import dev.roster.scenario.model.Inviting.Entry;
import dev.roster.scenario.model.Inviting.Offer;
import java.util.List;
import java.util.stream.Collectors;

/** Inviting, and what is done with an invitation afterwards. */
final class InviteCommands {

    private final World world;

    InviteCommands(World world) {
        this.world = world;
    }

    Command inviteMany() {
        int organization = world.choices.organization();
        Actor actor = world.choices.actor(organization);
        Offer offer = world.choices.offer(organization);
        boolean asText = world.dice.percent(50);
        List<Entry> entries = asText ? world.choices.pieces() : world.choices.entries();
        String separator = world.dice.among(", ", ";", "\n");
        return new Command(
                actor + " invites to o" + organization + (asText ? " by a text " : " ") + entries + " " + offer,
                rules -> new Inviting(rules).invite(actor, organization, entries, offer),
                () -> outcomes(
                        asText
                                ? world.door
                                        .acting(actor, organization)
                                        .invite(
                                                entries.stream()
                                                        .map(Entry::text)
                                                        .collect(Collectors.joining(separator)),
                                                said -> world.door.say(said, offer))
                                : world.door
                                        .acting(actor, organization)
                                        .invite(
                                                entries.stream()
                                                        .map(Door::invitee)
                                                        .toList(),
                                                said -> world.door.say(said, offer))));
    }

    Command resend() {
        int organization = world.choices.organization();
        Actor actor = world.choices.actor(organization);
        int invitation = world.choices.invitation(organization);
        return new Command(
                actor + " resends i" + invitation + " of o" + organization,
                rules -> new Renewing(rules).resend(actor, organization, invitation),
                () -> world.seen.of(world.door.acting(actor, organization).resend(world.known.invitation(invitation))));
    }

    Command revoke() {
        int organization = world.choices.organization();
        Actor actor = world.choices.actor(organization);
        int invitation = world.choices.invitation(organization);
        return new Command(
                actor + " revokes i" + invitation + " of o" + organization,
                rules -> new Renewing(rules).revoke(actor, organization, invitation),
                () -> world.seen.of(world.door.acting(actor, organization).revoke(world.known.invitation(invitation))));
    }

    Command handOut() {
        int organization = world.choices.organization();
        int invitation = world.choices.invitation(organization);
        return new Command(
                "host takes a link of i" + invitation + " of o" + organization,
                rules -> new Inviting(rules).handOut(organization, invitation),
                () -> {
                    var link = world.door
                            .roster()
                            .in(world.known.organization(organization))
                            .asHost("model")
                            .link(world.known.invitation(invitation));
                    world.known.tokens.add(link.token());
                    return "a link until " + link.expiresAt();
                });
    }

    private String outcomes(List<Outcome<Invited>> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.entry() + " -> "
                        + outcome.result()
                                .map(done -> done.how() + " " + world.seen.of(done.invitation()))
                                .orElseGet(() ->
                                        outcome.refusal().orElseThrow().reason().name()))
                .toList()
                .toString();
    }
}
