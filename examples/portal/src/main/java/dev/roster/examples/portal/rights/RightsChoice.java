package dev.roster.examples.portal.rights;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Level;
import dev.roster.catalog.NamedResource;
import dev.roster.catalog.ReachRule;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.examples.portal.server.Visit;
import java.util.List;
import java.util.Optional;

/**
 * What there is to choose from, and what is chosen.
 *
 * @param roles the roles
 */
public record RightsChoice(List<RoleChoice> roles) {

    private static final int MOST = 500;

    /** A role, with what belongs to it. */
    public record RoleChoice(
            String key, String name, String about, boolean chosen, List<Box> permissions, List<Picker> pickers) {

        /** Whether there is anything to choose once the role is chosen. */
        public boolean asksMore() {
            return !permissions.isEmpty() || !pickers.isEmpty();
        }
    }

    /** Something to tick. */
    public record Box(String value, String name, String about, boolean ticked) {}

    /** Resources to assign: as many as wanted, or one. */
    public record Picker(String field, String label, boolean exactlyOne, List<Box> boxes) {}

    /** What the person may give, for a form that nobody has filled in. */
    public static RightsChoice fresh(Visit visit, RoleList roles) {
        return of(visit, roles, Optional.empty());
    }

    /** The same, with what somebody holds. */
    public static RightsChoice of(Visit visit, RoleList roles, Rights held) {
        return of(visit, roles, Optional.of(held));
    }

    /** The same, with what was typed. */
    public static RightsChoice typed(Visit visit, RoleList roles) {
        return new RightsChoice(roles.holdable().stream()
                .map(role -> new Filling(visit, Optional.empty(), true).choice(role, roles))
                .toList());
    }

    private static RightsChoice of(Visit visit, RoleList roles, Optional<Rights> held) {
        return new RightsChoice(roles.holdable().stream()
                .map(role -> new Filling(visit, held, false).choice(role, roles))
                .toList());
    }

    /** Fills the form: with what is held, with what was typed, or with what comes with each role. */
    private record Filling(Visit visit, Optional<Rights> held, boolean typed) {

        RoleChoice choice(Role role, RoleList roles) {
            boolean chosen = typed
                    ? visit.field("role").equals(role.key())
                    : held.map(rights -> rights.roles().contains(role.key())).orElse(false);
            return new RoleChoice(
                    role.key(),
                    roles.name(role.key()),
                    roles.about(role),
                    chosen,
                    visit.roster().catalog().permissions().stream()
                            .filter(each -> role.level(each) == Level.OPTIONAL || role.level(each) == Level.BY_DEFAULT)
                            .map(each -> box(role, each))
                            .toList(),
                    visit.roster().catalog().resourceTypes().stream()
                            .filter(type -> role.reach(type).takesAssignment())
                            .map(type -> picker(role, type))
                            .toList());
        }

        private Box box(Role role, AnyPermission permission) {
            boolean byDefault = role.level(permission) == Level.BY_DEFAULT;
            boolean ticked = typed
                    ? visit.fields("on." + role.key()).contains(permission.key())
                    : held.map(rights -> rights.switches().contains(Switch.granted(permission))
                                    || byDefault && !rights.switches().contains(Switch.withdrawn(permission)))
                            .orElse(byDefault);
            return new Box(
                    permission.key(),
                    visit.product().words().name(permission.key()),
                    visit.product().words().about(permission.key()),
                    ticked);
        }

        private Picker picker(Role role, ResourceType<?> type) {
            String field = "reach." + role.key() + "." + type.key();
            List<Box> boxes = visit.me().assignable(type).page(MOST).items().stream()
                    .map(each -> new Box(each.resource().id(), each.name(), "", isTicked(each, field)))
                    .toList();
            boolean one = role.reach(type).kind() == ReachRule.Kind.EXACTLY_ONE;
            return new Picker(field, visit.product().words().name("type." + type.key()), one, boxes);
        }

        private boolean isTicked(NamedResource each, String field) {
            return typed
                    ? visit.fields(field).contains(each.resource().id())
                    : held.map(rights -> rights.assigned().contains(each.resource()))
                            .orElse(false);
        }
    }
}
