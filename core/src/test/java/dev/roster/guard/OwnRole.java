package dev.roster.guard;

import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Level;
import dev.roster.catalog.Management;
import dev.roster.catalog.ReachRule;
import dev.roster.catalog.ReachRule.Kind;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.role.RoleEdit;
import java.util.Optional;
import java.util.Set;

/**
 * A role that an organization defines, in words of its own: what is said of it is all that it has, but for the envelope.
 *
 * @param key the name that is stored
 * @param of its template
 * @param permissions those that it lists
 * @param named the desks that it names, or empty if it reaches as its template does
 */
record OwnRole(String key, Role of, Set<AnyPermission> permissions, Optional<Set<String>> named) implements Role {

    OwnRole called(String otherKey) {
        return new OwnRole(otherKey, of, permissions, named);
    }

    /** Says all of it at the door. */
    void say(RoleEdit words, RoleMatrixCatalog catalog) {
        words.permissions(permissions.toArray(AnyPermission[]::new));
        named.ifPresentOrElse(
                ids -> words.fixed(catalog.desk.of(ids.toArray(String[]::new))), () -> words.asTemplate(catalog.desk));
    }

    @Override
    public Catalog catalog() {
        return of.catalog();
    }

    @Override
    public Optional<Role> template() {
        return Optional.of(of);
    }

    @Override
    public boolean isTemplateOnly() {
        return false;
    }

    @Override
    public boolean isOwner() {
        return false;
    }

    @Override
    public Level level(AnyPermission permission) {
        if (!permissions.contains(permission)) {
            return Level.NOT_AVAILABLE;
        }
        return of.level(permission) == Level.ALWAYS ? Level.ALWAYS : Level.BY_DEFAULT;
    }

    @Override
    public ReachRule reach(ResourceType<?> type) {
        return named.map(ids -> new ReachRule(Kind.FIXED, ids)).orElse(of.reach(type));
    }

    @Override
    public boolean canManage(Role role) {
        return false;
    }

    @Override
    public boolean has(Management right) {
        return false;
    }

    @Override
    public String toString() {
        return of + " " + permissions + named.map(Object::toString).orElse("");
    }
}
