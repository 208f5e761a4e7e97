package dev.roster.examples.portal.roles;

import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Level;
import dev.roster.catalog.ReachRule;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Visit;
import dev.roster.role.CustomRole;
import dev.roster.role.RoleEdit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is said of a role in its form.
 *
 * @param name its name
 * @param permissions the keys of the permissions that are ticked
 * @param fixed for each type, by key, of which the role names resources itself: their ids
 * @param reason why it is changed; empty if that is not said
 */
record Said(String name, Set<String> permissions, Map<String, Set<String>> fixed, String reason) {

    /** Whether the template leaves it to a role which resources of a type it reaches. */
    static boolean isOpen(Role template, ResourceType<?> type) {
        ReachRule.Kind kind = template.reach(type).kind();
        return kind != ReachRule.Kind.EXACTLY_ONE && kind != ReachRule.Kind.NOTHING;
    }

    /** What stands in the form of a new role: what members in the template have, unless something else is said. */
    static Said proposal(Role template) {
        Set<String> usual = template.catalog().permissions().stream()
                .filter(permission ->
                        template.level(permission) == Level.ALWAYS || template.level(permission) == Level.BY_DEFAULT)
                .map(AnyPermission::key)
                .collect(Collectors.toSet());
        return new Said("", usual, Map.of(), "");
    }

    static Said of(CustomRole role) {
        return new Said(
                role.name(), role.definition().permissions(), role.definition().fixed(), "");
    }

    static Said typed(Visit visit, Role template) {
        Map<String, Set<String>> fixed = new LinkedHashMap<>();
        for (ResourceType<?> type : template.catalog().resourceTypes()) {
            if (isOpen(template, type) && visit.field(ReachView.choice(type)).equals(ReachView.ONLY)) {
                fixed.put(type.key(), new TreeSet<>(visit.fields(ReachView.boxes(type))));
            }
        }
        return new Said(visit.field("role"), new TreeSet<>(visit.fields("permission")), fixed, visit.field("reason"));
    }

    /** What Roster would take, but what makes no role that anybody is helped with. */
    Faults faults() {
        Faults faults = Faults.NONE;
        if (permissions.isEmpty()) {
            faults = faults.and("permission", "Tick at least one: who can do nothing needs no role.");
        }
        for (Map.Entry<String, Set<String>> each : fixed.entrySet()) {
            if (each.getValue().isEmpty()) {
                faults = faults.and("reach-" + each.getKey(), "Tick at least one, or choose the same as the template.");
            }
        }
        return faults;
    }

    /** Says it. */
    void to(RoleEdit edit, Role template) {
        Catalog catalog = template.catalog();
        edit.name(name)
                .permissions(permissions.stream().map(catalog::permissionNamed).toArray(AnyPermission[]::new));
        for (ResourceType<?> type : catalog.resourceTypes()) {
            if (isOpen(template, type)) {
                Set<String> ids = fixed.get(type.key());
                if (ids == null) {
                    edit.asTemplate(type);
                } else {
                    edit.fixed(new Resources(type, ids));
                }
            }
        }
        if (!reason.isBlank()) {
            edit.because(reason);
        }
    }
}
