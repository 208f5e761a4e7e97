package dev.roster.scenario.model;

import dev.roster.id.Actor.Host;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.UnitOfWork;
import dev.roster.scenario.model.State.Name;
import dev.roster.scenario.model.State.Organization;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What the host does. What no door does yet, changing plan and status, is written by the port as a use case would:
 * the rest must live with it.
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

    /** What is suspended does not stay so for long: there is little that can be done with it. */
    Command turn() {
        List<Organization> suspended = suspended();
        return turn(world.dice.pick(
                !suspended.isEmpty() && world.dice.percent(60) ? suspended : world.state.organizations.values()));
    }

    boolean isAnySuspended() {
        return !suspended().isEmpty();
    }

    private List<Organization> suspended() {
        return world.state.organizations.values().stream()
                .filter(each -> !each.status.equals("ACTIVE"))
                .toList();
    }

    private Command turn(Organization turned) {
        int organization = turned.number;
        PlanFacts plan = world.choices.plan();
        boolean active = turned.status.equals("ACTIVE");
        OrganizationStatus status = active && world.dice.percent(30)
                ? world.dice.among(OrganizationStatus.SUSPENDED, OrganizationStatus.CLOSED)
                : OrganizationStatus.ACTIVE;
        return new Command(
                "o" + organization + " becomes " + status + " on " + plan,
                rules -> new Hosting(rules).turn(organization, plan, status.name()),
                () -> changing(organization, Event.ORGANIZATION_OPENED, (unit, there) -> {
                    unit.organizations().update(there.withRights(plan.key(), status));
                    return new Written(
                            "o" + organization + " is " + status + " on " + plan.key(),
                            List.of(
                                    Line.of(there.id(), Facet.PLAN, List.of(plan.key())),
                                    Line.of(there.id(), Facet.STATUS, List.of(status.name()))));
                }));
    }

    /** What was written, and what the journal says of it. */
    private record Written(String answer, List<Line> lines) {}

    private String changing(
            int organization, Event event, BiFunction<UnitOfWork, dev.roster.organization.Organization, Written> work) {
        return world.storage().inTransaction(unit -> {
            var there = unit.organizations()
                    .change(world.known.organization(organization))
                    .orElseThrow();
            Written written = work.apply(unit, there);
            unit.journal()
                    .append(new Entry(
                            Stream.of(there.id()),
                            there.revision(),
                            world.clock.instant(),
                            new Host("model"),
                            event,
                            Optional.empty(),
                            written.lines));
            return written.answer;
        });
    }
}
