package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Member;
import java.util.List;
import java.util.TreeMap;

/** Which roles are drawn, and who defines them. */
final class RoleChoices {

    private final World world;
    private final Dice dice;

    RoleChoices(World world) {
        this.world = world;
        this.dice = world.dice;
    }

    /** Mostly somebody who may define roles, and not all of them. */
    Actor definer(int organization) {
        List<Member> definers = world.state.presentIn(organization).stream()
                .filter(each -> each.status.equals("ACTIVE") && !Rules.isActiveOwner(each))
                .filter(each -> Guarding.may(known(organization), each.held, "DEFINE_ROLES"))
                .toList();
        return definers.isEmpty() || dice.percent(40)
                ? world.choices.actor(organization)
                : Actor.member(dice.pick(definers).user.number());
    }

    /** One of the catalog, or of the organization's own. */
    String any(int organization) {
        if (dice.percent(known(organization).own().isEmpty() ? 1 : 30)) {
            return OwnRole.key(ownRole(organization));
        }
        int drawn = dice.below(100);
        if (drawn < 35) {
            return dice.among(CatalogRole.CLERK, CatalogRole.EXTERNAL).key();
        }
        return (drawn < 60 ? dice.among(CatalogRole.ADMIN, CatalogRole.LEAD) : dice.among(CatalogRole.values())).key();
    }

    /** Mostly one that there is, or else one of another organization, one that is gone, or none. */
    int ownRole(int organization) {
        List<OwnRole> own = known(organization).own();
        return own.isEmpty() || dice.percent(5)
                ? dice.below(world.numbers.roles + 1)
                : dice.pick(own).number();
    }

    /** Now and then one that the actor holds. */
    int ownRole(int organization, Actor actor) {
        List<String> held = world.state
                .member(organization, actor.isMember() ? actor.number() : 0)
                .map(each -> each.held.roles().stream().filter(OwnRole::isKey).toList())
                .orElse(List.of());
        return held.isEmpty() || dice.percent(50) ? ownRole(organization) : OwnRole.number(dice.pick(held));
    }

    /** Mostly one that many manage. */
    CatalogRole template() {
        return dice.percent(70)
                ? dice.among(CatalogRole.CLERK, CatalogRole.CLERK, CatalogRole.EXTERNAL, CatalogRole.MOULD)
                : dice.among(CatalogRole.values());
    }

    Roles known(int organization) {
        State.Organization found = world.state.organizations.get(organization);
        return found == null ? new Roles(new TreeMap<>()) : found.known();
    }
}
