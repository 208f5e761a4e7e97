package dev.roster.scenario.model;

import dev.roster.ActingRoles;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Resources;
import dev.roster.failure.Refused;
import dev.roster.role.RoleEdit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Defining, changing, deleting and replacing roles of an organization's own. */
final class RoleCommands {

    private final World world;

    RoleCommands(World world) {
        this.world = world;
    }

    /** Any of them. */
    Command any() {
        int organization = world.choices.organization();
        Actor actor = world.choices.roles.definer(organization);
        boolean none = world.choices.roles.known(organization).own().isEmpty();
        int drawn = world.dice.below(100);
        if (drawn < (none ? 92 : 20)) {
            return define(actor, organization);
        }
        if (drawn < 80) {
            return edit(actor, organization);
        }
        return drawn < 87 ? delete(actor, organization) : replace(actor, organization);
    }

    private Command define(Actor actor, int organization) {
        String name = name();
        String template = world.dice.percent(2)
                ? OwnRole.key(world.choices.roles.ownRole(organization))
                : world.choices.roles.template().key();
        RoleSays says = says(CatalogRole.named(template), 2);
        return new Command(
                actor + " defines " + name + " in o" + organization + " within " + template + " " + says,
                rules -> new Roling(rules).define(actor, organization, name, template, says),
                () -> world.seen.of(
                        roles(actor, organization).define(name, world.door.role(template), role -> say(role, says))));
    }

    private Command edit(Actor actor, int organization) {
        int role = world.choices.roles.ownRole(organization, actor);
        RoleSays says = says(template(organization, role), 20);
        return new Command(
                actor + " changes " + OwnRole.key(role) + " of o" + organization + " " + says,
                rules -> new Roling(rules).edit(actor, organization, role, says),
                () -> world.seen.of(roles(actor, organization).edit(world.known.role(role), edit -> say(edit, says))));
    }

    private Command delete(Actor actor, int organization) {
        int role = world.choices.roles.ownRole(organization);
        return new Command(
                actor + " deletes " + OwnRole.key(role) + " of o" + organization,
                rules -> new Roling(rules).delete(actor, organization, role),
                () -> {
                    roles(actor, organization).delete(world.known.role(role));
                    return "deleted";
                });
    }

    private Command replace(Actor actor, int organization) {
        int role = world.choices.roles.ownRole(organization);
        String by = world.choices.roles.any(organization);
        String[] possible = new String[1];
        return new Command(
                actor + " replaces " + OwnRole.key(role) + " of o" + organization + " by " + by,
                rules -> {
                    try {
                        return new Roling(rules).replace(actor, organization, role, by);
                    } catch (No no) {
                        possible[0] = no.reason;
                        throw no;
                    }
                },
                () -> orOneOf(possible, () -> {
                    var replaced = roles(actor, organization).replace(world.known.role(role), world.door.role(by));
                    return replaced.members() + " members, " + replaced.invitations() + " invitations";
                }));
    }

    /** Whom of many a refusal is about is left to the storage. */
    private static String orOneOf(String[] possible, Supplier<String> act) {
        try {
            return act.get();
        } catch (Refused refused) {
            boolean expected = possible[0] != null
                    && List.of(possible[0].split(" or "))
                            .contains(refused.reason().name());
            return "refused " + (expected ? possible[0] : refused.reason());
        }
    }

    private Optional<CatalogRole> template(int organization, int role) {
        return Optional.ofNullable(world.state.organizations.get(organization))
                .map(found -> found.roles.get(role))
                .map(OwnRole::template);
    }

    private String name() {
        return world.dice.among("North", "NORTH", "South", "Süd", "Ost", "West", "Far West");
    }

    /** Mostly what lies in the envelope. */
    private RoleSays says(Optional<CatalogRole> template, int renaming) {
        Set<String> permissions = null;
        if (world.dice.percent(75)) {
            List<String> possible = RoleFacts.PERMISSIONS.stream()
                    .filter(each -> template.filter(role -> role.canHave(each)).isPresent())
                    .toList();
            permissions =
                    new LinkedHashSet<>(world.dice.some(world.dice.percent(95) ? possible : RoleFacts.PERMISSIONS, 5));
        }
        Map<String, Optional<Set<String>>> reach = new TreeMap<>();
        for (String type : RoleFacts.TYPES) {
            String most = template.map(role -> role.reach(type)).orElse("nothing");
            boolean nameable = !most.equals("nothing") && !most.equals("one");
            if (world.dice.percent(nameable ? 45 : 3)) {
                List<String> ids = type.equals("partner") ? List.of("p1", "p2", "p3") : List.of("1", "2");
                reach.put(
                        type,
                        world.dice.percent(25)
                                ? Optional.empty()
                                : Optional.of(new LinkedHashSet<>(world.dice.some(ids, ids.size()))));
            }
        }
        return new RoleSays(
                world.dice.percent(renaming) ? name() : null,
                permissions,
                reach,
                world.dice.percent(20) ? "as agreed" : null);
    }

    private void say(RoleEdit edit, RoleSays says) {
        var catalog = world.door.roster().catalog();
        if (says.name() != null) {
            edit.name(says.name());
        }
        if (says.permissions() != null) {
            edit.permissions(
                    says.permissions().stream().map(catalog::permissionNamed).toArray(AnyPermission[]::new));
        }
        says.reach().forEach((key, ids) -> {
            ResourceType<?> type = catalog.resourceNamed(key);
            ids.ifPresentOrElse(named -> edit.fixed(new Resources(type, named)), () -> edit.asTemplate(type));
        });
        if (says.reason() != null) {
            edit.because(says.reason());
        }
    }

    private ActingRoles roles(Actor actor, int organization) {
        return world.door.acting(actor, organization).roles();
    }
}
