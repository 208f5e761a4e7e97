package dev.roster.catalog;

import dev.roster.failure.InvalidCatalog;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.text.PlainText;
import dev.roster.text.Sha256;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The host's declaration of permissions, resource types, roles and plans, as constants of one instance:
 *
 * <pre>{@code
 * final class ShopCatalog extends Catalog {
 *     final ResourceType<String> partner = resource("partner", String.class);
 *     final PermissionOn<String> view = permission("partner.view", partner);
 *     final Permission reprocess = permission("messages.reprocess");
 *     final Role clerk = role("clerk").byDefault(view).optional(reprocess).assigned(partner);
 *     final Role admin = owner("admin").always(all()).everything(partner).manages(everyRole());
 * }
 * }</pre>
 *
 * <p>Fields are declared in their order, so what is named must stand above; {@link #all()} and {@link #everyRole()}
 * include what follows. Faults are gathered and told together by {@link #check()}, which the builder of Roster calls;
 * after that the catalog cannot change and may be used by any number of threads.
 */
public abstract class Catalog {

    /** The longest key of a permission, role, plan or resource type, in characters. */
    public static final int LONGEST_KEY = 100;

    private final Map<String, AnyPermission> permissions = new LinkedHashMap<>();
    private final Map<String, ResourceType<?>> types = new LinkedHashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final Set<String> faults = new LinkedHashSet<>();
    private boolean oneRoleEach;
    private @Nullable String digest;

    /** Begins a declaration. */
    protected Catalog() {}

    /**
     * Declares a resource type.
     *
     * @param key its name: lower-case letters, digits, dots, hyphens and underscores
     * @param idType {@code String}, {@code Long}, {@code Integer} or {@code UUID}
     * @param <I> the same
     * @return the constant
     */
    protected final <I> ResourceType<I> resource(String key, Class<I> idType) {
        faultIf(
                !ResourceType.takes(idType),
                "resource type " + key + ": ids of " + idType
                        + " are not supported; take String, Long, Integer or UUID");
        return declare("resource type", types, key, new ResourceType<>(this, key, idType));
    }

    /**
     * Declares a permission that is about no resource in particular.
     *
     * @param key its name: lower-case letters, digits, dots, hyphens and underscores
     * @return the constant
     */
    protected final Permission permission(String key) {
        return declare("permission", permissions, key, new Permission(this, key, permissions.size()));
    }

    /**
     * Declares a permission on resources of one type.
     *
     * @param key its name: lower-case letters, digits, dots, hyphens and underscores
     * @param type the type of resource, declared above
     * @param <I> the type of its ids
     * @return the constant
     */
    protected final <I> PermissionOn<I> permission(String key, ResourceType<I> type) {
        known("permission " + key, type, type == null ? null : type.catalog());
        return declare("permission", permissions, key, new PermissionOn<>(this, key, type, permissions.size()));
    }

    /**
     * Declares a role.
     *
     * @param key its name: lower-case letters, digits, dots, hyphens and underscores
     * @return the role, to be declared further
     */
    protected final DeclaredRole role(String key) {
        return declare("role", roles, key, new DeclaredRole(this, key, false));
    }

    /**
     * Declares the owner role: the one that an organization must never be without. It has every {@link Management}
     * right, and must manage every role.
     *
     * @param key its name: lower-case letters, digits, dots, hyphens and underscores
     * @return the role, to be declared further
     */
    protected final DeclaredRole owner(String key) {
        return declare("role", roles, key, new DeclaredRole(this, key, true));
    }

    /**
     * Declares a plan. A catalog that declares none has one, named {@code unlimited}.
     *
     * @param key its name: lower-case letters, digits, dots, hyphens and underscores
     * @return the plan, to be declared further
     */
    protected final Plan plan(String key) {
        return declare("plan", plans, key, new Plan(this, key));
    }

    /** @return all permissions of this catalog, those declared later included; no management rights */
    protected final PermissionSet all() {
        return new PermissionSet(this);
    }

    /**
     * @param excluded permissions left out
     * @return all other permissions of this catalog, those declared later included
     */
    protected final PermissionSet allBut(AnyPermission... excluded) {
        known("allBut(...)", excluded);
        return new PermissionSet(this, excluded);
    }

    /** @return all roles of this catalog, those declared later included */
    protected final RoleSet everyRole() {
        return new RoleSet(this);
    }

    /**
     * @param excluded roles left out
     * @return all other roles of this catalog, those declared later included
     */
    protected final RoleSet everyRoleBut(Role... excluded) {
        known("everyRoleBut(...)", excluded);
        return new RoleSet(this, excluded);
    }

    /** Allows each member one role only. Without this a member may hold several. */
    protected final void oneRoleEach() {
        declaring();
        oneRoleEach = true;
    }

    /**
     * Checks the whole declaration and closes it. Calling it again does nothing.
     *
     * @throws InvalidCatalog with all faults
     */
    public final synchronized void check() {
        if (digest != null) {
            return;
        }
        if (plans.isEmpty()) {
            plan("unlimited");
        }
        Set<String> all = new LinkedHashSet<>(faults);
        all.addAll(new CatalogCheck(this).faults());
        if (!all.isEmpty()) {
            throw new InvalidCatalog(List.copyOf(all));
        }
        seal();
    }

    /** From now on nothing can be declared any more. */
    final synchronized void seal() {
        digest = Sha256.of(text());
    }

    /** What was found wrong while it was declared. */
    final Set<String> faults() {
        return faults;
    }

    /** @return all permissions, in the order of their declaration */
    public final List<AnyPermission> permissions() {
        return List.copyOf(permissions.values());
    }

    /** @return all resource types, in the order of their declaration */
    public final List<ResourceType<?>> resourceTypes() {
        return List.copyOf(types.values());
    }

    /** @return all roles, in the order of their declaration */
    public final List<Role> roles() {
        return List.copyOf(roles.values());
    }

    /** @return all plans, in the order of their declaration */
    public final List<Plan> plans() {
        return List.copyOf(plans.values());
    }

    /** @return the owner role */
    public final Role ownerRole() {
        return roles.values().stream().filter(Role::isOwner).findFirst().orElseThrow();
    }

    /** @return whether a member holds one role only */
    public final boolean isOneRoleEach() {
        return oneRoleEach;
    }

    /**
     * @param key a permission's name, for hosts that learn it at run time
     * @return the permission
     * @throws Refused if there is none; the message names the nearest
     */
    public final AnyPermission permissionNamed(String key) {
        return named("permission", permissions, key);
    }

    /**
     * @param key the name of a permission on resources, for hosts that learn it at run time
     * @param id the resource's id as text
     * @return the permission on that resource
     * @throws Refused if there is no such permission; the message names the nearest. Or if it is about no resource, or the
     *     id is none of its type
     */
    public final PermissionOnResource permissionNamed(String key, String id) {
        AnyPermission permission = permissionNamed(key);
        ResourceType<?> type = permission
                .type()
                .orElseThrow(() -> new Refused(
                        Reason.MALFORMED, "resource", permission + " is about no resource; leave the resource out."));
        return new PermissionOnResource(permission, type.named(id));
    }

    /**
     * @param key a resource type's name, for hosts that learn it at run time
     * @return the resource type
     * @throws Refused if there is none; the message names the nearest
     */
    public final ResourceType<?> resourceNamed(String key) {
        return named("resource type", types, key);
    }

    /**
     * @param key a role's name, for hosts that learn it at run time
     * @return the role
     * @throws Refused if there is none; the message names the nearest
     */
    public final Role roleNamed(String key) {
        return named("role", roles, key);
    }

    /**
     * @param key a plan's name, for hosts that learn it at run time
     * @return the plan
     * @throws Refused if there is none; the message names the nearest
     */
    public final Plan planNamed(String key) {
        return named("plan", plans, key);
    }

    /**
     * Looks for a permission that storage names. A switch of one that an earlier catalog had changes nothing.
     *
     * @param key a permission's name
     * @return the permission, or empty if this catalog has none of that name
     */
    public final Optional<AnyPermission> findPermission(String key) {
        return Optional.ofNullable(permissions.get(key));
    }

    /**
     * Looks for a role that storage names. A role that an earlier catalog had gives nothing.
     *
     * @param key a role's name
     * @return the role, or empty if this catalog has none of that name
     */
    public final Optional<Role> findRole(String key) {
        return Optional.ofNullable(roles.get(key));
    }

    /**
     * Looks for a plan that storage names.
     *
     * @param key a plan's name
     * @return the plan, or empty if this catalog has none of that name
     */
    public final Optional<Plan> findPlan(String key) {
        return Optional.ofNullable(plans.get(key));
    }

    /**
     * @return the SHA-256 of {@link #text()} in hexadecimal: equal for catalogs that give equal rights
     * @throws IllegalStateException if the catalog is not checked yet
     */
    public final synchronized String digest() {
        if (digest == null) {
            throw new IllegalStateException("check() the catalog first");
        }
        return digest;
    }

    /** @return the whole declaration as text, a line for each fact, as the record keeps it */
    public final String text() {
        return new CatalogText(this).toString();
    }

    /**
     * Reads what {@link #text()} wrote: a catalog of some day, as the record keeps it. Its constants are found by their
     * keys. It decides like the one that was written, and is not checked by the rules of today.
     *
     * @param text the text of a catalog that was checked
     * @return a catalog of the same text and digest, which cannot change
     * @throws IllegalArgumentException if it is no such text, or one of a later version
     */
    public static Catalog recorded(String text) {
        Objects.requireNonNull(text, "text");
        try {
            return new RecordedCatalog(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | Refused e) {
            throw new IllegalArgumentException("This is not the text of a catalog, or one of a later version.", e);
        }
    }

    /** @return whether it is the same instance: two catalogs of one class are two */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return super.hashCode();
    }

    final void declaring() {
        if (digest != null) {
            throw new IllegalStateException(
                    "The catalog is in use and cannot change; declare everything in its fields");
        }
    }

    final void faultIf(boolean wrong, String fault) {
        if (wrong) {
            faults.add(fault);
        }
    }

    final void known(String where, AnyPermission... all) {
        for (AnyPermission permission : all) {
            known(where, permission, permission == null ? null : permission.catalog());
        }
    }

    final void known(String where, Role... all) {
        for (Role role : all) {
            known(where, role, role == null ? null : role.catalog());
        }
    }

    /** A field that stands further down is still null when one above it names it. */
    final boolean known(String where, @Nullable Object constant, @Nullable Catalog of) {
        faultIf(constant == null, where + " names something that is declared further down; move it up");
        faultIf(
                constant != null && !equals(of),
                where + " names " + constant + " of another catalog; declare it in this one");
        return constant != null && equals(of);
    }

    private <K, V extends K> V declare(String kind, Map<String, K> declared, String key, V constant) {
        declaring();
        try {
            PlainText.key(kind, key, LONGEST_KEY);
        } catch (Refused refused) {
            faults.add(kind + " \"" + key + "\": " + refused.refusal().message());
        }
        faultIf(declared.putIfAbsent(key, constant) != null, kind + " " + key + " is declared twice; keep one");
        return constant;
    }

    private static <T> T named(String kind, Map<String, T> declared, String key) {
        T found = key == null ? null : declared.get(key);
        if (found == null) {
            throw new Refused(
                    Reason.NOT_IN_CATALOG,
                    kind,
                    "The catalog has no such " + kind
                            + nearest(declared.keySet(), Objects.requireNonNullElse(key, ""))
                                    .map(other -> "; did you mean " + other + "?")
                                    .orElse("; it has " + declared.keySet() + "."));
        }
        return found;
    }

    private static Optional<String> nearest(Collection<String> keys, String key) {
        if (key.length() > LONGEST_KEY) {
            return Optional.empty();
        }
        int farthest = Math.min(3, key.length() / 2);
        ToIntFunction<String> distance = other -> Spelling.distance(key, other);
        return keys.stream()
                .filter(other -> distance.applyAsInt(other) <= farthest)
                .min(Comparator.comparingInt(distance));
    }
}
