package dev.roster.scenario.model;

import dev.roster.access.Switch;
import dev.roster.catalog.Resource;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import dev.roster.id.UserId;
import dev.roster.member.Edited;
import dev.roster.scenario.model.Lists.Selection;
import java.util.List;
import java.util.Set;
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
        Says says = world.choices.edit(organization);
        Fields fields = world.dice.percent(15) ? world.choices.fields() : Fields.NONE;
        String reason = world.dice.percent(30) ? "as agreed" : null;
        return new Command(
                actor + " edits u" + user + " of o" + organization + " " + says + " " + fields,
                rules -> new Editing(rules).edit(actor, organization, user, says, fields, reason),
                () -> edited(world.door
                        .acting(actor, organization)
                        .edit(world.known.user(user), edit -> world.door.say(edit, says, fields, reason))));
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
                () -> outcomes(world.door.acting(actor, organization).remove(ids(users))));
    }

    Command removeSelected() {
        int organization = world.choices.organization();
        Actor actor = world.choices.actor(organization);
        Selection selection = world.choices.selection(organization);
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

    /** Who is suspended does not stay so for long: there is little that can be done with it. */
    Command suspendOrReactivate() {
        int organization = world.choices.organization();
        Actor actor = world.choices.actor(organization);
        List<Integer> suspended = world.state.presentIn(organization).stream()
                .filter(each -> each.status.equals("SUSPENDED"))
                .map(each -> each.user.number())
                .toList();
        boolean back = !suspended.isEmpty() && world.dice.percent(75);
        List<Integer> users = IntStream.range(0, world.dice.percent(3) ? 7 : world.dice.percent(60) ? 1 : 3)
                .mapToObj(i -> back && world.dice.percent(80)
                        ? world.dice.pick(suspended)
                        : world.choices.member(organization))
                .toList();
        return back ? reactivate(actor, organization, users) : suspend(actor, organization, users);
    }

    private Command suspend(Actor actor, int organization, List<Integer> users) {
        return new Command(
                actor + " suspends " + users + " in o" + organization,
                rules -> new Suspending(rules).suspend(actor, organization, users, "an incident"),
                () -> outcomes(world.door.acting(actor, organization).suspend(ids(users), "an incident"), "done"));
    }

    private Command reactivate(Actor actor, int organization, List<Integer> users) {
        return new Command(
                actor + " reactivates " + users + " in o" + organization,
                rules -> new Suspending(rules).reactivate(actor, organization, users, "it is over"),
                () -> outcomes(world.door.acting(actor, organization).reactivate(ids(users), "it is over"), "done"));
    }

    private List<UserId> ids(List<Integer> users) {
        return users.stream().map(world.known::user).toList();
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
        return world.seen.of(edited.member()) + dropped(edited.droppedSwitches(), edited.droppedResources());
    }

    static String dropped(Set<Switch> switches, Set<Resource> resources) {
        return " without " + switches.stream().map(Object::toString).sorted().toList() + " " + resources;
    }

    private String outcomes(List<Outcome<UserId>> outcomes) {
        return outcomes(outcomes, "removed");
    }

    private String outcomes(List<Outcome<UserId>> outcomes, String done) {
        return outcomes.stream()
                .map(outcome -> world.known.user(UserId.of(outcome.entry()).value()) + " "
                        + outcome.refusal().map(Refusal::reason).map(Enum::name).orElse(done))
                .toList()
                .toString();
    }
}
