package dev.roster.member;

import dev.roster.access.Reach;
import dev.roster.catalog.AnyPermission;
import java.util.Map;
import java.util.Objects;

/**
 * A member as an administrator sees one.
 *
 * @param member the member, with roles, switches and assigned resources
 * @param permissions for each permission of the catalog, by its key, where the member has it
 */
public record ListedMember(Member member, Map<String, Reach> permissions) {

    /**
     * Copies the permissions.
     *
     * @param member the member, with roles, switches and assigned resources
     * @param permissions for each permission of the catalog, by its key, where the member has it
     */
    public ListedMember {
        Objects.requireNonNull(member, "member");
        permissions = Map.copyOf(permissions);
    }

    /**
     * @param permission a permission of the catalog
     * @return where the member has it; one that is about no resource, everywhere or nowhere
     */
    public Reach reach(AnyPermission permission) {
        return permissions.getOrDefault(permission.key(), Reach.NOTHING);
    }
}
