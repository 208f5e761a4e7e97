package dev.roster.internal.role;

import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Level;
import dev.roster.catalog.ReachRule;
import dev.roster.catalog.ReachRule.Kind;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.role.RoleDefinition;
import dev.roster.role.RoleEdit;
import dev.roster.text.PlainText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of a role, to be applied to what it was. */
final class RoleDraft implements RoleEdit {

    private static final int MOST_RESOURCES = 10_000;

    private final Catalog catalog;
    private final Map<ResourceType<?>, Optional<Set<String>>> fixed = new LinkedHashMap<>();
    private @Nullable String name;
    private @Nullable Set<AnyPermission> permissions;
    private Optional<String> reason = Optional.empty();

    private RoleDraft(Catalog catalog) {
        this.catalog = catalog;
    }

    static RoleDraft of(Catalog catalog, Consumer<? super RoleEdit> saying) {
        RoleDraft draft = new RoleDraft(catalog);
        saying.accept(draft);
        return draft;
    }

    @Override
    public RoleEdit name(String text) {
        name = PlainText.name("role", text);
        return this;
    }

    @Override
    public RoleEdit permissions(AnyPermission... all) {
        permissions = new LinkedHashSet<>();
        for (AnyPermission permission : Objects.requireNonNull(all, "permissions")) {
            ofThisCatalog("permission", permission, permission == null ? null : permission.catalog());
            permissions.add(permission);
        }
        return this;
    }

    @Override
    public RoleEdit fixed(Resources resources) {
        ofThisCatalog(
                "reach", resources, resources == null ? null : resources.type().catalog());
        if (resources.ids().size() > MOST_RESOURCES) {
            throw new Refused(Reason.LIST_TOO_LONG, "reach", "A role names " + MOST_RESOURCES + " resources at most.");
        }
        fixed.put(resources.type(), Optional.of(resources.ids()));
        return this;
    }

    @Override
    public RoleEdit asTemplate(ResourceType<?>... types) {
        for (ResourceType<?> type : Objects.requireNonNull(types, "types")) {
            ofThisCatalog("reach", type, type == null ? null : type.catalog());
            fixed.put(type, Optional.empty());
        }
        return this;
    }

    @Override
    public RoleEdit because(String why) {
        reason = Optional.of(PlainText.line("reason", why, 200));
        return this;
    }

    Optional<String> reason() {
        return reason;
    }

    /** What the role will be. Only what is said here must lie in the envelope: what was, may have been cut by the catalog. */
    RoleDefinition applyTo(RoleDefinition was, Role template, long revision) {
        Map<String, Set<String>> reach = new TreeMap<>(was.fixed());
        fixed.forEach((type, ids) -> {
            ids.ifPresent(named -> checkReach(template, type, named));
            reach.remove(type.key());
            ids.ifPresent(named -> reach.put(type.key(), named));
        });
        return new RoleDefinition(
                was.organization(),
                was.id(),
                name == null ? was.name() : name,
                was.template(),
                permissions == null ? was.permissions() : checked(template, permissions),
                reach,
                revision);
    }

    private static Set<String> checked(Role template, Set<AnyPermission> listed) {
        for (AnyPermission permission : listed) {
            if (template.level(permission) == Level.NOT_AVAILABLE) {
                throw new Refused(
                        Reason.PERMISSION_NOT_AVAILABLE,
                        "permission",
                        "A role made of " + template.key() + " cannot have " + permission
                                + "; leave it out, or choose another template.");
            }
        }
        return listed.stream().map(AnyPermission::key).collect(Collectors.toSet());
    }

    private static void checkReach(Role template, ResourceType<?> type, Set<String> ids) {
        ReachRule most = template.reach(type);
        boolean fits = most.kind() == Kind.EVERYTHING
                || most.kind() == Kind.ASSIGNED
                || (most.kind() == Kind.FIXED && most.fixed().containsAll(ids));
        if (!fits) {
            throw new Refused(
                    Reason.REACH_NOT_ASSIGNABLE,
                    "reach",
                    "A role made of " + template.key() + " cannot name these resources of the type " + type
                            + ", which the template does not reach so; leave them out, or choose another template.");
        }
    }

    private void ofThisCatalog(String field, @Nullable Object constant, @Nullable Catalog of) {
        if (constant == null) {
            throw new Refused(Reason.MISSING, field, "Name one of the catalog.");
        }
        if (!catalog.equals(of)) {
            throw new Refused(
                    Reason.NOT_IN_CATALOG, field, constant + " is of another catalog; take it from this one.");
        }
    }
}
