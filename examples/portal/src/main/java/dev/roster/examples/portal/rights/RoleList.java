package dev.roster.examples.portal.rights;

import dev.roster.catalog.Role;
import dev.roster.examples.portal.host.Words;
import dev.roster.examples.portal.server.Visit;
import dev.roster.id.RoleId;
import dev.roster.role.CustomRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The roles of an organization: the catalog's, and those that it defined itself. Read once for a page. */
public final class RoleList {

    private static final int MOST = 200;

    private final Words words;
    private final Map<String, Role> roles = new LinkedHashMap<>();

    private RoleList(Words words) {
        this.words = words;
    }

    /** The roles of the organization that somebody is in. */
    public static RoleList of(Visit visit) {
        RoleList list = new RoleList(visit.product().words());
        visit.roster().catalog().roles().forEach(role -> list.roles.put(role.key(), role));
        visit.me().roles().page(MOST).forEach(role -> list.roles.put(role.key(), role));
        return list;
    }

    /** Those that somebody can hold: not a mere template. */
    public List<Role> holdable() {
        return roles.values().stream().filter(role -> !role.isTemplateOnly()).toList();
    }

    /** A role by its key, or null if there is none: such as one that was deleted meanwhile. */
    public Role find(String key) {
        return roles.get(key);
    }

    /** What a role is called. */
    public String name(String key) {
        Role role = find(key);
        if (role == null && RoleId.ofKey(key).isPresent()) {
            return "a role that is gone";
        }
        return role instanceof CustomRole custom ? custom.name() : words.name(key);
    }

    /** What is said about a role. */
    public String about(Role role) {
        return role instanceof CustomRole custom
                ? "Defined here, from “"
                        + words.name(custom.template().map(Role::key).orElse("")) + "”."
                : Objects.requireNonNullElse(words.about(role.key()), "");
    }
}
