package dev.roster.scenario.model;

import dev.roster.id.Actor.Host;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.member.MemberStatus;
import dev.roster.port.UnitOfWork;
import dev.roster.scenario.model.State.Member;
import dev.roster.scenario.model.State.Name;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What the host does. What no door does yet, suspending members, is written by the port as a use case would: the rest must
 * live with it.
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

    /** A member who is suspended does not stay so for long. */
    Command suspend() {
        int organization = world.choices.organization();
        List<Member> members = world.state.presentIn(organization);
        List<Member> suspended =
                members.stream().filter(each -> each.status.equals("SUSPENDED")).toList();
        if (members.isEmpty()) {
            return open();
        }
        boolean back = !suspended.isEmpty() && world.dice.percent(75);
        int user = world.dice.pick(back ? suspended : members).user.number();
        MemberStatus status = back ? MemberStatus.ACTIVE : MemberStatus.SUSPENDED;
        return new Command(
                "u" + user + " of o" + organization + " becomes " + status,
                rules -> new Hosting(rules).suspend(organization, user, !back),
                () -> changing(organization, Event.MEMBER_EDITED, (unit, there) -> {
                    var member = unit.members()
                            .current(there.id(), Set.of(world.known.user(user)))
                            .get(world.known.user(user));
                    unit.members().update(List.of(member.with(status, member.rights(), there.revision())));
                    unit.organizations().update(there);
                    return new Written(
                            "u" + user + " is " + status,
                            List.of(Line.of(member.user(), Facet.STATUS, List.of(status.name()))));
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
