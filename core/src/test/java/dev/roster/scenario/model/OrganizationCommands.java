package dev.roster.scenario.model;

import dev.roster.HostedOrganization;
import dev.roster.organization.PlanChange;
import dev.roster.scenario.model.State.Organization;
import java.util.List;

/** What is done to an organization itself. */
final class OrganizationCommands {

    private final World world;

    OrganizationCommands(World world) {
        this.world = world;
    }

    /** What is in trouble does not stay so for long: there is little that can be done with it. */
    Command any() {
        List<Organization> troubled = world.state.organizations.values().stream()
                .filter(each -> !each.status().equals("ACTIVE")
                        || each.policy == PolicyFacts.NOBODY
                        || !each.plan.additionalUsers)
                .toList();
        if (!troubled.isEmpty() && world.dice.percent(65)) {
            return mend(world.dice.pick(troubled));
        }
        int organization = world.choices.organization();
        int drawn = world.dice.below(100);
        if (drawn < 40) {
            return changePlan(organization, world.choices.plan());
        }
        if (drawn < 75) {
            return edit(organization);
        }
        return drawn < 85 ? close(organization) : turn(organization);
    }

    private Command mend(Organization troubled) {
        if (world.dice.percent(10)) {
            return turn(troubled.number);
        }
        return switch (troubled.status()) {
            case "CLOSED" -> reopen(troubled.number);
            case "SUSPENDED" -> world.dice.percent(80) ? reactivate(troubled.number) : close(troubled.number);
            default ->
                troubled.plan.additionalUsers
                        ? edit(Actor.HOST, troubled.number, null, PolicyFacts.EVERYBODY)
                        : changePlan(troubled.number, PlanFacts.OPEN);
        };
    }

    private Command turn(int organization) {
        int drawn = world.dice.below(4);
        if (drawn == 0) {
            return reopen(organization);
        }
        return drawn == 1 ? reactivate(organization) : suspend(organization);
    }

    private Command changePlan(int organization, PlanFacts plan) {
        return new Command(
                "o" + organization + " comes to " + plan,
                rules -> new Governing(rules).changePlan(organization, plan),
                () -> {
                    PlanChange change = hosted(organization)
                            .changePlan(world.door.roster().catalog().planNamed(plan.key()));
                    return "over " + change.seatsOver() + " " + change.membersOver() + " masked " + change.masked()
                            + " " + world.seen.of(change.organization());
                });
    }

    private Command suspend(int organization) {
        return new Command(
                "o" + organization + " is suspended",
                rules -> new Governing(rules).suspend(organization),
                () -> world.seen.of(hosted(organization).suspend()));
    }

    private Command reactivate(int organization) {
        return new Command(
                "o" + organization + " is reactivated",
                rules -> new Governing(rules).reactivate(organization),
                () -> world.seen.of(hosted(organization).reactivate()));
    }

    private Command close(int organization) {
        Actor actor = world.choices.actor(organization);
        return new Command(
                actor + " closes o" + organization,
                rules -> new Governing(rules).close(actor, organization),
                () -> world.seen.of(
                        world.door.acting(actor, organization).organization().close()));
    }

    private Command reopen(int organization) {
        return new Command(
                "o" + organization + " is reopened",
                rules -> new Governing(rules).reopen(organization),
                () -> world.seen.of(hosted(organization).reopen()));
    }

    private Command edit(int organization) {
        return edit(
                world.choices.actor(organization),
                organization,
                world.dice.percent(60) ? world.dice.among("Acme", "Globex", "Initech") : null,
                world.dice.percent(60) ? world.dice.among(PolicyFacts.values()) : null);
    }

    private Command edit(Actor actor, int organization, String name, PolicyFacts policy) {
        return new Command(
                actor + " edits o" + organization + " " + name + " " + policy,
                rules -> new Governing(rules).edit(actor, organization, name, policy),
                () -> world.seen.of(world.door
                        .acting(actor, organization)
                        .organization()
                        .edit(edit -> {
                            if (name != null) {
                                edit.name(name);
                            }
                            if (policy != null) {
                                edit.invitePolicy(policy.in(world.domain));
                            }
                        })));
    }

    private HostedOrganization hosted(int organization) {
        return world.door
                .roster()
                .in(world.known.organization(organization))
                .asHost("model")
                .organization();
    }
}
