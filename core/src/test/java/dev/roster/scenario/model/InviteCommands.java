package dev.roster.scenario.model;

import dev.roster.Acting;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refused;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invitee;
import dev.roster.scenario.model.Inviting.Entry;
import dev.roster.scenario.model.Inviting.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
                () -> invited(
                        world.door.acting(actor, organization),
                        asText,
                        separator,
                        entries,
                        said -> world.door.say(said, offer)));
    }

    /** Rehearsed before, it comes to the same; and whoever looks around later sees nothing of that. */
    private String invited(
            Acting acting,
            boolean asText,
            String separator,
            List<Entry> entries,
            Consumer<dev.roster.invitation.Offer> offer) {
        String list = entries.stream().map(Entry::text).collect(Collectors.joining(separator));
        List<Invitee> invitees =
                asText ? List.of() : entries.stream().map(Door::invitee).toList();
        Object rehearsed = answer(() -> (asText ? acting.rehearse(list, offer) : acting.rehearse(invitees, offer))
                .stream()
                        .map(outcome -> kept(outcome, it -> it.address() + " " + it.how() + " " + it.terms()))
                        .toList());
        List<List<Outcome<Invited>>> done = new ArrayList<>();
        Object invited = answer(() -> {
            done.add(asText ? acting.invite(list, offer) : acting.invite(invitees, offer));
            return done.get(0).stream()
                    .map(outcome -> kept(
                            outcome,
                            it -> it.invitation().address() + " " + it.how() + " "
                                    + it.invitation().terms()))
                    .toList();
        });
        if (!rehearsed.equals(invited)) {
            throw new AssertionError("rehearsed " + rehearsed + "\nbut invited " + invited);
        }
        if (invited instanceof Refusal refusal) {
            throw new Refused(refusal);
        }
        return outcomes(done.get(0));
    }

    private static Object answer(Supplier<Object> call) {
        try {
            return call.get();
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    private static <T> String kept(Outcome<T> outcome, Function<T, String> shown) {
        return outcome.entry() + " " + outcome.result().map(shown) + " " + outcome.refusal();
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
