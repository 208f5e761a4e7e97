package dev.roster.scenario.model;

import dev.roster.scenario.model.Lists.Selection;
import java.util.ArrayList;
import java.util.List;

/** All that can be seen of all organizations, as commands that look at it. */
final class Comparison {

    private final World world;
    private final ListCommands lists;

    Comparison(World world) {
        this.world = world;
        this.lists = new ListCommands(world);
    }

    /** Each list, in one of its orders, with one of its filters; all of them in the course of a world. */
    List<Command> some() {
        List<Command> all = new ArrayList<>();
        for (int organization : world.state.organizations.keySet()) {
            all.add(lists.members(Actor.HOST, organization, world.choices.selection(organization)));
            all.add(lists.openByAddress(Actor.HOST, organization, world.choices.prefix()));
            all.add(lists.everyone(Actor.HOST, organization, null));
            all.add(lists.invitations(Actor.HOST, organization, true));
            all.add(lists.roles(Actor.HOST, organization));
            all.add(lists.access(organization, world.choices.member(organization)));
        }
        world.dice.some(world.state.users.keySet(), 2).forEach(user -> all.add(lists.own(user)));
        return all;
    }

    /** Each list in each order, with each filter. */
    List<Command> whole() {
        List<Command> all = new ArrayList<>();
        for (int organization : world.state.organizations.keySet()) {
            for (boolean byName : List.of(true, false)) {
                for (boolean descending : List.of(true, false)) {
                    all.add(members(organization, byName, descending, null, null));
                }
                for (String status : List.of("ACTIVE", "SUSPENDED", "REMOVED")) {
                    all.add(members(organization, byName, false, status, null));
                }
            }
            for (CatalogRole role : CatalogRole.values()) {
                all.add(members(organization, true, false, null, role.key()));
            }
            for (OwnRole role :
                    world.state.organizations.get(organization).known().own()) {
                all.add(members(organization, true, false, null, role.key()));
            }
            all.add(lists.roles(Actor.HOST, organization));
            all.add(lists.openByAddress(Actor.HOST, organization, ""));
            all.add(lists.everyone(Actor.HOST, organization, null));
            all.add(lists.everyone(Actor.HOST, organization, world.choices.prefix()));
            all.add(lists.invitations(Actor.HOST, organization, true));
            all.add(lists.invitations(Actor.HOST, organization, false));
            all.add(lists.journal(Actor.HOST, organization));
            for (int user : world.state.users.keySet()) {
                all.add(lists.access(organization, user));
            }
        }
        world.state.users.keySet().forEach(user -> all.add(lists.own(user)));
        return all;
    }

    private Command members(int organization, boolean byName, boolean descending, String status, String role) {
        return lists.members(Actor.HOST, organization, new Selection(byName, descending, status, role, null));
    }
}
