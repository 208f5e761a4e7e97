package dev.roster.scenario.model;

import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import dev.roster.id.UserId;
import dev.roster.member.Edited;
import dev.roster.scenario.model.Lists.Selection;
import java.util.List;
import java.util.stream.IntStream;

/** Changing members, removing them, and leaving. */
final class MemberCommands {

    private final World world;

    MemberCommands(World world) {
        this.world = world;
    }

    Command edit() {
        int organization = world.choices.organization();
        Actor actor = world.choices.actor(organization);
        int user = actor.isMember() && world.dice.percent(10) ? actor.number() : world.choices.member(organization);
        Says says = world.choices.edit();
        String reason = world.dice.percent(30) ? "as agreed" : null;
        return new Command(
                actor + " edits u" + user + " of o" + organization + " " + says,
                rules -> new Editing(rules).edit(actor, organization, user, says, reason),
                () -> edited(world.door
                        .acting(actor, organization)
                        .edit(world.known.user(user), edit -> world.door.say(edit, says, reason))));
    }

    Command removeSome() {
        int organization = world.choices.organization();
        Actor actor = world.choices.actor(organization);
        List<Integer> users = IntStream.range(0, world.dice.percent(3) ? 7 : world.dice.percent(50) ? 1 : 3)
                .mapToObj(i -> world.choices.member(organization))
                .toList();
        return new Command(
                actor + " removes " + users + " from o" + organization,
                rules -> new Editing(rules).remove(actor, organization, users),
                () -> outcomes(world.door
                        .acting(actor, organization)
                        .remove(users.stream().map(world.known::user).toList())));
    }

    Command removeSelected() {
        int organization = world.choices.organization();
        Actor actor = world.choices.actor(organization);
        Selection selection = world.choices.selection();
        return new Command(
                actor + " removes all from o" + organization + " of " + selection,
                rules -> new Editing(rules)
                        .removeAll(actor, organization, new Lists(rules).selected(organization, selection)),
                () -> {
                    String outcomes = outcomes(world.door
                            .acting(actor, organization)
                            .remove(world.door.select(actor, organization, selection)));
                    return outcomes.equals("[]") ? "" : outcomes;
                });
    }

    /** The host tells of a request; within an hour that is written once. */
    Command request() {
        int organization = world.choices.organization();
        int user = world.choices.member(organization);
        return new Command(
                "u" + user + " is seen at o" + organization,
                rules -> new Editing(rules).seen(organization, user),
                () -> {
                    world.door
                            .roster()
                            .in(world.known.organization(organization))
                            .seen(world.known.user(user));
                    return "seen";
                });
    }

    Command leave() {
        int organization = world.choices.organization();
        int user = world.choices.member(organization);
        return new Command(
                "u" + user + " leaves o" + organization, rules -> new Editing(rules).leave(organization, user), () -> {
                    world.door
                            .roster()
                            .in(world.known.organization(organization))
                            .as(world.known.user(user))
                            .leave();
                    return "left";
                });
    }

    private String edited(Edited edited) {
        return world.seen.of(edited.member()) + " without "
                + edited.droppedSwitches().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList() + " "
                + edited.droppedResources();
    }

    private String outcomes(List<Outcome<UserId>> outcomes) {
        return outcomes.stream()
                .map(outcome -> world.known.user(UserId.of(outcome.entry()).value()) + " "
                        + outcome.refusal().map(Refusal::reason).map(Enum::name).orElse("removed"))
                .toList()
                .toString();
    }
}
