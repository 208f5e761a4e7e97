package dev.roster.catalog;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes a catalog as sorted lines, so that equal rights give equal text whatever the order of the fields. What is written
 * here is read by {@link RecordedCatalog}: both change together.
 */
final class CatalogText {

    private final Catalog catalog;
    private final TreeSet<String> lines = new TreeSet<>();

    CatalogText(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String toString() {
        catalog.resourceTypes()
                .forEach(type ->
                        lines.add("resource " + type + " " + type.idType().getSimpleName()));
        catalog.permissions()
                .forEach(permission -> lines.add("permission " + permission
                        + permission.type().map(type -> " on " + type).orElse("")));
        catalog.roles().forEach(this::write);
        catalog.plans().forEach(this::write);
        if (catalog.isOneRoleEach()) {
            lines.add("one role each");
        }
        return String.join("\n", lines);
    }

    private void write(Role role) {
        lines.add("role " + role + (role.isOwner() ? " owner" : "") + (role.isTemplateOnly() ? " template only" : ""));
        for (AnyPermission permission : catalog.permissions()) {
            if (role.level(permission) != Level.NOT_AVAILABLE) {
                lines.add("role " + role + " " + role.level(permission) + " " + permission);
            }
        }
        for (ResourceType<?> type : catalog.resourceTypes()) {
            ReachRule rule = role.reach(type);
            lines.add("role " + role + " reaches " + type + " " + rule.kind());
            rule.fixed().forEach(id -> lines.add("role " + role + " reaches " + type + " fixed " + id));
        }
        for (Role other : catalog.roles()) {
            if (role.canManage(other)) {
                lines.add("role " + role + " manages " + other);
            }
        }
        lines.add("role " + role + " may "
                + Arrays.stream(Management.values())
                        .filter(role::has)
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")));
    }

    private void write(Plan plan) {
        lines.add("plan " + plan + " seats "
                + (plan.seats().isPresent() ? plan.seats().getAsInt() : "unlimited")
                + (plan.additionalUsers() ? "" : " only the owner"));
        for (AnyPermission permission : catalog.permissions()) {
            if (plan.masks(permission)) {
                lines.add("plan " + plan + " masks " + permission);
            }
        }
    }
}
