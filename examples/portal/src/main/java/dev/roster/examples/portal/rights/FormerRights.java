package dev.roster.examples.portal.rights;

import dev.roster.access.EditGrammar;
import dev.roster.access.Rights;
import dev.roster.access.RightsGrammar;
import dev.roster.access.Switch;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import dev.roster.examples.portal.server.Visit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Rights that somebody had or was offered, to be given again. A role that is gone meanwhile is left out. */
public final class FormerRights {

    private final Rights rights;
    private final Catalog catalog;
    private final RoleList roles;

    /**
     * @param rights what they were
     * @param visit in which they are given
     */
    public FormerRights(Rights rights, Visit visit) {
        this.rights = rights;
        catalog = visit.roster().catalog();
        roles = RoleList.of(visit);
    }

    /** Offers them to somebody who has none. */
    public void offer(RightsGrammar<?> to) {
        giveRoles(to);
        giveSwitches(to, rights.switches());
    }

    /** Gives them to somebody who has others now. */
    public void restore(EditGrammar<?> to, Rights now) {
        giveRoles(to);
        now.switches().stream()
                .filter(each -> rights.switches().stream().noneMatch(each::sameTarget))
                .map(this::target)
                .forEach(to::reset);
        giveSwitches(
                to,
                rights.switches().stream()
                        .filter(each -> !now.switches().contains(each))
                        .toList());
    }

    private void giveRoles(RightsGrammar<?> to) {
        List<Role> held = rights.roles().stream()
                .map(roles::find)
                .filter(Objects::nonNull)
                .toList();
        to.role(held.toArray(Role[]::new));
        catalog.resourceTypes().stream()
                .filter(type -> held.stream().anyMatch(role -> role.reach(type).takesAssignment()))
                .forEach(type -> give(to, type));
    }

    private <I> void give(RightsGrammar<?> to, ResourceType<I> type) {
        to.reach(type.of(rights.assigned(type.key()).stream().map(type::id).toList()));
    }

    private void giveSwitches(RightsGrammar<?> to, Collection<Switch> switches) {
        for (Switch each : switches) {
            if (each.granted()) {
                to.grant(target(each));
            } else {
                to.withdraw(target(each));
            }
        }
    }

    private Switchable target(Switch each) {
        return each.resource()
                .map(Resource::id)
                .<Switchable>map(id -> catalog.permissionNamed(each.permission(), id))
                .orElseGet(() -> catalog.permissionNamed(each.permission()));
    }
}
