package dev.roster.examples.portal.rights;

import dev.roster.access.EditGrammar;
import dev.roster.access.Rights;
import dev.roster.access.RightsGrammar;
import dev.roster.access.Switch;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Level;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.util.List;
import java.util.Set;

/**
 * What was chosen: a role, and what belongs to that role. The form has a part for each role, whose fields bear its key; those
 * of other roles do not count.
 *
 * @param role the role
 * @param on the keys of the permissions that are ticked
 * @param visit the visit that it was sent in
 */
public record RightsForm(Role role, Set<String> on, Visit visit) {

    /** Reads the form. */
    public static RightsForm read(Visit visit, RoleList roles) {
        Role role = roles.find(visit.field("role"));
        if (role == null) {
            throw new Refused(Reason.ROLE_MISSING, "role", "Choose a role.");
        }
        return new RightsForm(role, Set.copyOf(visit.fields("on." + role.key())), visit);
    }

    /** Offers it to somebody new: what is beyond the role is granted, and what is not wanted of it withdrawn. */
    public void offer(RightsGrammar<?> to) {
        give(to);
        switchable().forEach(permission -> {
            if (isOn(permission) && role.level(permission) == Level.OPTIONAL) {
                to.grant(permission);
            } else if (!isOn(permission) && role.level(permission) == Level.BY_DEFAULT) {
                to.withdraw(permission);
            }
        });
    }

    /** Gives it to somebody who has rights already. What stays as it was is not named, so that single switches stay too. */
    public void change(EditGrammar<?> edit, Rights before) {
        give(edit);
        for (AnyPermission permission : switchable()) {
            boolean byDefault = role.level(permission) == Level.BY_DEFAULT;
            boolean wasOn = before.switches().contains(Switch.granted(permission))
                    || byDefault && !before.switches().contains(Switch.withdrawn(permission));
            if (isOn(permission) == wasOn) {
                continue;
            }
            if (isOn(permission) == byDefault) {
                edit.reset(permission);
            } else if (isOn(permission)) {
                edit.grant(permission);
            } else {
                edit.withdraw(permission);
            }
        }
    }

    private void give(RightsGrammar<?> to) {
        to.role(role);
        visit.roster().catalog().resourceTypes().stream()
                .filter(type -> role.reach(type).takesAssignment())
                .forEach(type -> to.reach(chosen(type)));
    }

    private <I> Resources chosen(ResourceType<I> type) {
        List<String> ids = visit.fields("reach." + role.key() + "." + type.key());
        return type.of(ids.stream().filter(id -> !id.isEmpty()).map(type::id).toList());
    }

    private List<AnyPermission> switchable() {
        return visit.roster().catalog().permissions().stream()
                .filter(each -> role.level(each) == Level.OPTIONAL || role.level(each) == Level.BY_DEFAULT)
                .toList();
    }

    private boolean isOn(AnyPermission permission) {
        return on.contains(permission.key());
    }
}
