package dev.roster.role;

import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Level;
import dev.roster.catalog.Management;
import dev.roster.catalog.ReachRule;
import dev.roster.catalog.ReachRule.Kind;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.id.RoleId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A role that an organization defined for itself, as it was when it was read. It lies in the envelope of its template, a role
 * of the catalog: a permission that it lists is had always if the template has it always, else by default; one that it does
 * not list is not available. Where it names resources, it reaches these and no others; elsewhere it reaches as the template
 * does. It has no right of user management, and is managed by whoever manages the template. Immutable; two are equal if they
 * are the same role, whatever was said of it.
 */
public final class CustomRole implements Role {

    private final Catalog catalog;
    private final RoleDefinition definition;
    private final @Nullable Role template;

    /**
     * @param catalog the catalog that is in use; if it has not the template any more, the role gives nothing
     * @param definition what the organization said
     */
    public CustomRole(Catalog catalog, RoleDefinition definition) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.definition = Objects.requireNonNull(definition, "definition");
        template = catalog.findRole(definition.template()).orElse(null);
    }

    /** @return names it, also when its name changes */
    public RoleId id() {
        return definition.id();
    }

    /** @return its name in the organization */
    public String name() {
        return definition.name();
    }

    /** @return what the organization said of it */
    public RoleDefinition definition() {
        return definition;
    }

    @Override
    public String key() {
        return definition.id().key();
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public Optional<Role> template() {
        return Optional.ofNullable(template);
    }

    @Override
    public boolean isTemplateOnly() {
        return false;
    }

    /** @return false: a member in this role is no owner, whatever the template is */
    @Override
    public boolean isOwner() {
        return false;
    }

    @Override
    public Level level(AnyPermission permission) {
        Level most = template == null || !definition.permissions().contains(permission.key())
                ? Level.NOT_AVAILABLE
                : template.level(permission);
        return most == Level.OPTIONAL ? Level.BY_DEFAULT : most;
    }

    @Override
    public ReachRule reach(ResourceType<?> type) {
        ReachRule most = template == null ? ReachRule.NOTHING : template.reach(type);
        Set<String> ids = definition.fixed().get(type.key());
        return ids == null ? most : narrowed(most, ids);
    }

    /** What a changed catalog took from the template is taken from this too. */
    private static ReachRule narrowed(ReachRule most, Set<String> ids) {
        return switch (most.kind()) {
            case EVERYTHING, ASSIGNED -> new ReachRule(Kind.FIXED, ids);
            case FIXED ->
                new ReachRule(
                        Kind.FIXED, ids.stream().filter(most.fixed()::contains).collect(Collectors.toSet()));
            case EXACTLY_ONE, NOTHING -> most;
        };
    }

    /** @return false: no custom role manages another */
    @Override
    public boolean canManage(Role role) {
        return false;
    }

    /** @return false: no custom role has a right of user management */
    @Override
    public boolean has(Management right) {
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomRole role
                && catalog.equals(role.catalog)
                && definition.organization().equals(role.definition.organization())
                && definition.id().equals(role.definition.id());
    }

    @Override
    public int hashCode() {
        return definition.id().hashCode();
    }

    /** @return the name */
    @Override
    public String toString() {
        return definition.name();
    }
}
