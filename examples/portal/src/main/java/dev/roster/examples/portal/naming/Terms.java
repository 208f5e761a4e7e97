package dev.roster.examples.portal.naming;

import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Management;
import dev.roster.catalog.Resource;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refused;
import dev.roster.role.CustomRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Roles, permissions and resources in words: the product names those of its catalog, the organization its own roles. */
public final class Terms {

    private static final int MOST_ROLES = 1_000;

    private final Visit visit;
    private final Map<String, String> ownRoles;

    private Terms(Visit visit, Map<String, String> ownRoles) {
        this.visit = visit;
        this.ownRoles = ownRoles;
    }

    /** As the visitor may know them. */
    public static Terms of(Visit visit) {
        return new Terms(
                visit, ownRoles(visit).stream().collect(Collectors.toMap(CustomRole::key, CustomRole::name)));
    }

    /** The roles that the organization has defined; none for whoever may not see them. */
    public static List<CustomRole> ownRoles(Visit visit) {
        try {
            return visit.me().roles().page(MOST_ROLES).items();
        } catch (Refused notAllowed) {
            return List.of();
        }
    }

    /** A role by its key. */
    public String role(String key) {
        return ownRoles.getOrDefault(
                key, key.contains("/") ? "a role that is gone" : visit.product().words().name(key));
    }

    /** Roles by their keys. */
    public String roles(Collection<String> keys) {
        return keys.stream().map(this::role).collect(Collectors.joining(", "));
    }

    /** A permission by its key. */
    public String permission(String key) {
        return visit.product().words().name(key);
    }

    /** A resource; one that is gone goes by its id. */
    public String resource(Resource resource) {
        return visit.product()
                .directory()
                .names(visit.organization(), List.of(resource))
                .getOrDefault(resource, resource.id());
    }

    /** Resources, by name. */
    public String resources(Collection<Resource> resources) {
        return resources.stream().map(this::resource).sorted().collect(Collectors.joining(", "));
    }

    /** What sets a member apart from the role. */
    public String ofSwitch(Switch one) {
        return "“" + permission(one.permission()) + "”"
                + one.resource().map(resource -> " on " + resource(resource)).orElse("")
                + (one.granted() ? " is on" : " is off");
    }

    /** What somebody was given, a line for each side of it. */
    public List<String> rights(Rights rights) {
        List<String> lines = new ArrayList<>();
        lines.add(rights.roles().isEmpty() ? "No role" : roles(rights.roles()));
        rights.switches().forEach(one -> lines.add(ofSwitch(one)));
        if (!rights.assigned().isEmpty()) {
            lines.add("Reaches " + resources(rights.assigned()));
        }
        return lines;
    }

    /** Where somebody has a permission on resources of a type. */
    public String reach(String type, Reach reach) {
        if (reach instanceof Reach.EverythingExcept except) {
            return except.ids().isEmpty() ? "everywhere" : "everywhere but on " + named(type, except.ids());
        }
        return reach.isNothing() ? "nowhere" : "on " + named(type, ((Reach.Only) reach).ids());
    }

    private String named(String type, Collection<String> ids) {
        return resources(ids.stream().map(id -> new Resource(type, id)).toList());
    }

    /** Rights of user management, in words. */
    public static List<String> management(Collection<Management> rights) {
        Map<Management, String> sorted = new TreeMap<>();
        rights.forEach(right -> sorted.put(right, management(right)));
        return List.copyOf(sorted.values());
    }

    private static String management(Management right) {
        return switch (right) {
            case SEE_MEMBERS -> "see members";
            case INVITE -> "invite";
            case EDIT_MEMBERS -> "change members";
            case REMOVE_MEMBERS -> "remove members";
            case DEFINE_ROLES -> "define roles";
            case REVIEW -> "hold access reviews";
            case READ_JOURNAL -> "read the journal";
            case CHANGE_DETAILS -> "change the organization’s details";
            case RENAME_ONESELF -> "change the own name";
            case CLOSE_ORGANIZATION -> "close the organization";
        };
    }
}
