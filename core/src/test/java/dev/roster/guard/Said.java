package dev.roster.guard;

import dev.roster.access.EditGrammar;
import dev.roster.access.Rights;
import dev.roster.access.RightsGrammar;
import dev.roster.access.Switch;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Rights as data, and the words that say them at the door. */
final class Said {

    private Said() {}

    static Rights inRoles(Role... roles) {
        return new Rights(Arrays.stream(roles).map(Role::key).collect(Collectors.toSet()), Set.of(), Set.of());
    }

    static Rights assigned(Rights rights, Resources resources) {
        Set<Resource> all = new HashSet<>(rights.assigned());
        resources.ids().forEach(id -> all.add(new Resource(resources.type().key(), id)));
        return new Rights(rights.roles(), rights.switches(), all);
    }

    static Rights granted(Rights rights, Switchable... all) {
        Set<Switch> switches = new HashSet<>(rights.switches());
        Arrays.stream(all).map(Switch::granted).forEach(switches::add);
        return new Rights(rights.roles(), switches, rights.assigned());
    }

    static Rights withdrawn(Rights rights, Switchable... all) {
        Set<Switch> switches = new HashSet<>(rights.switches());
        Arrays.stream(all).map(Switch::withdrawn).forEach(switches::add);
        return new Rights(rights.roles(), switches, rights.assigned());
    }

    /** Says all of it, in place of whatever is held or offered. */
    static <S extends EditGrammar<S>> void instead(S edit, Catalog catalog, Rights rights) {
        catalog.permissions().forEach(edit::reset);
        say(edit, catalog, rights);
    }

    static <S extends RightsGrammar<S>> void say(S words, Catalog catalog, Rights rights) {
        Role[] roles = rights.roles().stream().map(catalog::roleNamed).toArray(Role[]::new);
        words.role(roles);
        for (Switch each : rights.switches()) {
            if (each.resource().isEmpty()) {
                say(words, each, catalog.permissionNamed(each.permission()));
            }
        }
        for (Switch each : rights.switches()) {
            each.resource().ifPresent(on -> say(words, each, on(catalog.permissionNamed(each.permission()), on)));
        }
        for (ResourceType<?> type : catalog.resourceTypes()) {
            if (Arrays.stream(roles).anyMatch(role -> role.reach(type).takesAssignment())) {
                words.reach(new Resources(type, rights.assigned(type.key())));
            }
        }
    }

    private static void say(RightsGrammar<?> words, Switch each, Switchable what) {
        if (each.granted()) {
            words.grant(what);
        } else {
            words.withdraw(what);
        }
    }

    private static Switchable on(AnyPermission permission, Resource resource) {
        return new dev.roster.catalog.PermissionOnResource(permission, resource);
    }
}
