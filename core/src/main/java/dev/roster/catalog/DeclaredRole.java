package dev.roster.catalog;

import dev.roster.catalog.ReachRule.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role while it is declared in a {@link Catalog}. Each method adds to the declaration and returns the role itself; once
 * the catalog is checked, they throw {@link IllegalStateException}.
 */
public final class DeclaredRole implements Role {

    private final Catalog catalog;
    private final String key;
    private final boolean owner;
    private final Map<AnyPermission, Level> levels = new LinkedHashMap<>();
    private final Map<ResourceType<?>, ReachRule> reach = new LinkedHashMap<>();
    private final Set<Role> managed = new LinkedHashSet<>();
    private final Set<Management> management;
    private @Nullable PermissionSet set;
    private Level setLevel = Level.NOT_AVAILABLE;
    private @Nullable RoleSet managedSet;
    private boolean templateOnly;

    DeclaredRole(Catalog catalog, String key, boolean owner) {
        this.catalog = catalog;
        this.key = key;
        this.owner = owner;
        management = owner ? EnumSet.allOf(Management.class) : EnumSet.noneOf(Management.class);
    }

    /**
     * @param permissions always on; no switch takes them from a member
     * @return this
     */
    public DeclaredRole always(AnyPermission... permissions) {
        return declare(Level.ALWAYS, "always", permissions);
    }

    /**
     * @param permissions always on, save those that this role names at another level
     * @return this
     */
    public DeclaredRole always(PermissionSet permissions) {
        return declare(Level.ALWAYS, "always", permissions);
    }

    /**
     * @param permissions on, until withdrawn from a member
     * @return this
     */
    public DeclaredRole byDefault(AnyPermission... permissions) {
        return declare(Level.BY_DEFAULT, "byDefault", permissions);
    }

    /**
     * @param permissions on until withdrawn from a member, save those that this role names at another level
     * @return this
     */
    public DeclaredRole byDefault(PermissionSet permissions) {
        return declare(Level.BY_DEFAULT, "byDefault", permissions);
    }

    /**
     * @param permissions off, until granted to a member
     * @return this
     */
    public DeclaredRole optional(AnyPermission... permissions) {
        return declare(Level.OPTIONAL, "optional", permissions);
    }

    /**
     * @param permissions off until granted to a member, save those that this role names at another level
     * @return this
     */
    public DeclaredRole optional(PermissionSet permissions) {
        return declare(Level.OPTIONAL, "optional", permissions);
    }

    /**
     * @param types resource types of which every resource is reached
     * @return this
     */
    public DeclaredRole everything(ResourceType<?>... types) {
        return reach(Kind.EVERYTHING, "everything", types);
    }

    /**
     * @param types resource types of which a member reaches those assigned to them
     * @return this
     */
    public DeclaredRole assigned(ResourceType<?>... types) {
        return reach(Kind.ASSIGNED, "assigned", types);
    }

    /**
     * @param types resource types of which a member reaches the one assigned to them, which must be chosen with the role
     * @return this
     */
    public DeclaredRole exactlyOne(ResourceType<?>... types) {
        return reach(Kind.EXACTLY_ONE, "exactlyOne", types);
    }

    /**
     * @param resources the resources of one type that every member in this role reaches
     * @return this
     */
    public DeclaredRole fixed(Resources resources) {
        catalog.declaring();
        if (known("fixed", resources == null ? null : resources.type())) {
            catalog.faultIf(
                    resources.ids().isEmpty(),
                    "role " + key + ": fixed(...) names no " + resources.type() + "; name one, or leave it out");
            put(resources.type(), new ReachRule(Kind.FIXED, resources.ids()));
        }
        return this;
    }

    /**
     * @param roles whose members this role may invite, change and remove
     * @return this
     */
    public DeclaredRole manages(Role... roles) {
        catalog.declaring();
        catalog.known(where("manages"), roles);
        managed.addAll(Arrays.asList(roles));
        return this;
    }

    /**
     * @param roles whose members this role may invite, change and remove
     * @return this
     */
    public DeclaredRole manages(RoleSet roles) {
        catalog.declaring();
        catalog.known(where("manages"), roles, roles == null ? null : roles.catalog());
        catalog.faultIf(
                managedSet != null, "role " + key + ": everyRole() or everyRoleBut(...) stands twice; keep one");
        managedSet = roles;
        return this;
    }

    /**
     * Lets no member hold this role: it is there for the envelope of the roles that organizations define for themselves.
     *
     * @return this
     */
    public DeclaredRole templateOnly() {
        catalog.declaring();
        catalog.faultIf(owner, "role " + key + " is the owner and cannot be a template only; leave that out");
        templateOnly = true;
        return this;
    }

    /**
     * @param rights of user management that members in this role have
     * @return this
     */
    public DeclaredRole may(Management... rights) {
        catalog.declaring();
        management.addAll(Arrays.asList(rights));
        return this;
    }

    /** As it was on record: an owner of that day had the rights that there were. */
    void mayOnly(Collection<Management> rights) {
        management.clear();
        management.addAll(rights);
    }

    /** As it was on record. */
    void at(Level level, AnyPermission permission) {
        declare(level, level.name(), permission);
    }

    /** As it was on record. */
    void reaching(ResourceType<?> type, ReachRule rule) {
        put(type, rule);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public Optional<Role> template() {
        return Optional.of(this);
    }

    @Override
    public boolean isTemplateOnly() {
        return templateOnly;
    }

    @Override
    public boolean isOwner() {
        return owner;
    }

    @Override
    public Level level(AnyPermission permission) {
        Level level = levels.get(permission);
        if (level != null) {
            return level;
        }
        return set != null && set.contains(permission) ? setLevel : Level.NOT_AVAILABLE;
    }

    @Override
    public ReachRule reach(ResourceType<?> type) {
        return reach.getOrDefault(type, ReachRule.NOTHING);
    }

    @Override
    public boolean canManage(Role role) {
        return role.template().map(this::managesTemplate).orElse(owner);
    }

    private boolean managesTemplate(Role role) {
        return managed.contains(role) || (managedSet != null && managedSet.contains(role));
    }

    @Override
    public boolean has(Management right) {
        return management.contains(right);
    }

    /** @return the key */
    @Override
    public String toString() {
        return key;
    }

    private DeclaredRole declare(Level level, String method, AnyPermission... permissions) {
        catalog.declaring();
        catalog.known(where(method), permissions);
        for (AnyPermission permission : permissions) {
            Level before = levels.put(permission, level);
            catalog.faultIf(
                    permission != null && before != null && before != level,
                    "role " + key + ": " + permission + " is declared " + before + " and " + level + "; keep one");
        }
        return this;
    }

    private DeclaredRole declare(Level level, String method, PermissionSet permissions) {
        catalog.declaring();
        catalog.known(where(method), permissions, permissions == null ? null : permissions.catalog());
        catalog.faultIf(set != null, "role " + key + ": all() or allBut(...) stands twice; keep one");
        set = permissions;
        setLevel = level;
        return this;
    }

    private DeclaredRole reach(Kind kind, String method, ResourceType<?>... types) {
        catalog.declaring();
        for (ResourceType<?> type : types) {
            if (known(method, type)) {
                put(type, new ReachRule(kind, Set.of()));
            }
        }
        return this;
    }

    private boolean known(String method, @Nullable ResourceType<?> type) {
        return catalog.known(where(method), type, type == null ? null : type.catalog());
    }

    private String where(String method) {
        return "role " + key + ": " + method + "(...)";
    }

    private void put(ResourceType<?> type, ReachRule rule) {
        ReachRule before = reach.put(type, rule);
        catalog.faultIf(
                before != null && !before.equals(rule),
                "role " + key + ": reach on " + type + " is declared twice, as " + (before == null ? "" : before.kind())
                        + " and " + rule.kind() + "; keep one");
    }
}
