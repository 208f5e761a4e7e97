package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Name;
import java.util.Locale;

/**
 * What the host does, and a person about the own name.
 */
final class HostCommands {

    private final World world;

    HostCommands(World world) {
        this.world = world;
    }

    Command addUser() {
        Inviting.Entry entry = world.choices.entry();
        Name name = world.choices.name();
        String reference = world.dice.percent(25) ? world.domain + world.dice.among("a", "A") : null;
        return new Command(
                "host adds the user " + entry.text() + " " + name + " " + reference,
                rules -> new Hosting(rules).addUser(entry.address(), entry.fault(), name, reference),
                () -> world.seen.of(
                        reference == null
                                ? world.door.roster().asHost("model").addUser(entry.text(), Door.name(name))
                                : world.door
                                        .roster()
                                        .asHost("model")
                                        .addUser(entry.text(), Door.name(name), reference)));
    }

    /** By the host, or by the person. */
    Command rename() {
        int user = world.choices.user();
        Name name = world.choices.name();
        boolean oneself = world.dice.percent(60);
        return new Command(
                (oneself ? "u" + user : "host") + " renames u" + user + " " + name,
                rules -> oneself ? new Naming(rules).asOneself(user, name) : new Naming(rules).asHost(user, name),
                () -> world.seen.of(
                        oneself
                                ? world.door
                                        .roster()
                                        .user(world.known.user(user))
                                        .edit(profile -> profile.name(Door.name(name)))
                                : world.door
                                        .roster()
                                        .asHost("model")
                                        .editUser(world.known.user(user), edit -> edit.name(Door.name(name)))));
    }

    Command open() {
        int owner = world.choices.user();
        PlanFacts plan = world.dice.percent(5) ? null : world.choices.plan();
        Locale locale = world.dice.percent(30) ? Locale.FRENCH : Locale.ENGLISH;
        String reference = world.dice.percent(50) ? world.domain + world.dice.among("a", "A") : null;
        String name = world.dice.among("Acme", "Globex", "Initech");
        return new Command(
                "host opens " + name + " of u" + owner + " on " + plan + " " + reference,
                rules -> new Hosting(rules).open(name, owner, plan, locale, reference),
                () -> world.seen.of(world.door.roster().asHost("model").openOrganization(name, opening -> {
                    opening.owner(world.known.user(owner));
                    if (plan != null) {
                        opening.plan(world.door.roster().catalog().planNamed(plan.key()));
                    }
                    if (!locale.equals(Locale.ENGLISH)) {
                        opening.locale(locale);
                    }
                    if (reference != null) {
                        opening.hostReference(reference);
                    }
                })));
    }
}
