package dev.roster.internal.access;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Level;
import dev.roster.catalog.ReachRule.Kind;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.RoleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether rights make sense: roles, switches and assigned resources fit together, by the catalog as it is now. */
public final class RightsRules {

    private final KnownRoles known;
    private final Catalog catalog;

    public RightsRules(KnownRoles known) {
        this.known = known;
        this.catalog = known.catalog();
    }

    /** Refuses rights that do not fit together. */
    public void check(Rights rights) {
        check(rights, rights.switches());
    }

    /**
     * Refuses rights that do not fit together.
     *
     * @param said the switches among them that were just said; inherited ones are taken as they are
     */
    public void check(Rights rights, Set<Switch> said) {
        List<Role> roles = rolesOf(rights);
        for (ResourceType<?> type : catalog.resourceTypes()) {
            checkReach(roles, type, rights.assigned(type.key()).size());
        }
        for (Resource resource : rights.assigned()) {
            catalog.resourceNamed(resource.type());
        }
        for (Switch each : said) {
            checkSwitch(roles, rights, each);
        }
    }

    /**
     * What is left of inherited rights when roles or reach change: switches and resources without any effect go.
     */
    public Rights withoutEffectless(Rights rights) {
        return withoutEffectless(rights, new RightsDraft(catalog));
    }

    /** The same, where some were just said: these are kept, so that a senseless word is refused and not lost in silence. */
    public Rights withoutEffectless(Rights rights, RightsDraft said) {
        List<Role> roles = rolesOf(rights);
        Set<Resource> assigned = rights.assigned().stream()
                .filter(resource -> said.saysReach(resource.type()) || isTaken(roles, resource))
                .collect(Collectors.toSet());
        Rights kept = new Rights(rights.roles(), rights.switches(), assigned);
        Set<Switch> switches = kept.switches().stream()
                .filter(each -> said.switches().contains(each) || hasEffect(roles, kept, each))
                .collect(Collectors.toSet());
        return new Rights(kept.roles(), switches, kept.assigned());
    }

    /**
     * What is left of rights that were offered some time ago. Roles of the organization's own may have changed since, and
     * take what has no effect any more with them; what a changed catalog does not allow any more is for {@link #check}.
     */
    public Rights leftOf(Rights offered) {
        boolean ownRoles =
                offered.roles().stream().anyMatch(key -> RoleId.ofKey(key).isPresent());
        return ownRoles ? withoutEffectless(offered) : offered;
    }

    private boolean isTaken(List<Role> roles, Resource resource) {
        return catalog.resourceTypes().stream()
                .filter(type -> type.key().equals(resource.type()))
                .anyMatch(
                        type -> roles.stream().anyMatch(role -> role.reach(type).takesAssignment()));
    }

    private List<Role> rolesOf(Rights rights) {
        if (rights.roles().isEmpty()) {
            throw new Refused(Reason.ROLE_MISSING, "role", "Name at least one role.");
        }
        if (rights.roles().size() > 1 && catalog.isOneRoleEach()) {
            throw new Refused(Reason.TOO_MANY_ROLES, "role", "A member has one role here; name one.");
        }
        known.reading(rights.roles());
        return rights.roles().stream().map(this::holdable).toList();
    }

    /** Refuses a role that there is not, or that nobody may hold. */
    public void checkHoldable(String key) {
        holdable(key);
    }

    private Role holdable(String key) {
        Role role = known.named(key);
        if (role.isTemplateOnly()) {
            throw new Refused(
                    Reason.TEMPLATE_ONLY,
                    "role",
                    "The role " + role.key()
                            + " is a template for custom roles and held by nobody; define a role in it.");
        }
        return role;
    }

    private void checkReach(List<Role> roles, ResourceType<?> type, int assigned) {
        Set<Kind> kinds = roles.stream().map(role -> role.reach(type).kind()).collect(Collectors.toSet());
        kinds.remove(Kind.NOTHING);
        if (kinds.contains(Kind.EXACTLY_ONE) && kinds.size() > 1) {
            throw new Refused(
                    Reason.REACH_CONFLICT,
                    "role",
                    "One of these roles reaches exactly one " + type
                            + " and another reaches more; choose between them.");
        }
        if (kinds.contains(Kind.EXACTLY_ONE) && assigned != 1) {
            throw new Refused(
                    Reason.EXACTLY_ONE_NEEDED,
                    "reach",
                    "This role needs exactly one " + type + ", not " + assigned + "; choose one.");
        }
        if (assigned > 0 && roles.stream().noneMatch(role -> role.reach(type).takesAssignment())) {
            throw new Refused(
                    Reason.REACH_NOT_ASSIGNABLE, "reach", "These roles take no assigned " + type + "; leave it out.");
        }
    }

    private void checkSwitch(List<Role> roles, Rights rights, Switch each) {
        AnyPermission permission = catalog.permissionNamed(each.permission());
        List<Role> able = ableTo(roles, permission);
        if (able.isEmpty()) {
            throw new Refused(
                    Reason.PERMISSION_NOT_AVAILABLE,
                    "permission",
                    "None of these roles can have " + permission + "; choose a role that can, or leave it out.");
        }
        if (!each.granted() && roles.stream().anyMatch(role -> role.level(permission) == Level.ALWAYS)) {
            throw new Refused(
                    Reason.PERMISSION_ALWAYS_ON,
                    "permission",
                    "One of these roles has " + permission
                            + " always, so that it cannot be withdrawn; change the role.");
        }
        if (each.granted() && !isReached(able, rights, permission, each)) {
            throw new Refused(
                    Reason.GRANT_OUTSIDE_REACH,
                    "permission",
                    permission + " cannot be granted on a resource that is not reached; assign it as well.");
        }
    }

    /** A withdrawal waits as long as a role has the permission; a grant must be able to do something. */
    private boolean hasEffect(List<Role> roles, Rights rights, Switch each) {
        return catalog.permissions().stream()
                .filter(permission -> permission.key().equals(each.permission()))
                .anyMatch(permission -> {
                    List<Role> able = new ArrayList<>(ableTo(roles, permission));
                    if (each.granted()) {
                        able.removeIf(role -> role.level(permission) == Level.ALWAYS);
                    }
                    return !able.isEmpty() && (!each.granted() || isReached(able, rights, permission, each));
                });
    }

    private static List<Role> ableTo(List<Role> roles, AnyPermission permission) {
        return roles.stream()
                .filter(role -> role.level(permission) != Level.NOT_AVAILABLE)
                .toList();
    }

    private boolean isReached(List<Role> roles, Rights rights, AnyPermission permission, Switch each) {
        if (each.resource().isEmpty()) {
            return true;
        }
        Evaluator held = Evaluator.of(known, rights);
        String id = each.resource().get().id();
        return permission
                .type()
                .filter(type ->
                        roles.stream().anyMatch(role -> held.reachOf(role, type).includes(id)))
                .isPresent();
    }
}
