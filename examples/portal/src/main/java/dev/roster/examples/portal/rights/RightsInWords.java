package dev.roster.examples.portal.rights;

import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Resource;
import dev.roster.examples.portal.server.Visit;
import dev.roster.id.OrganizationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody holds, as a person reads it. */
public final class RightsInWords {

    private final Visit visit;
    private final RoleList roles;

    /**
     * @param visit in the organization
     * @param roles its roles
     */
    public RightsInWords(Visit visit, RoleList roles) {
        this.visit = visit;
        this.roles = roles;
    }

    /** In the organization that somebody is in. */
    public static RightsInWords of(Visit visit) {
        return new RightsInWords(visit, RoleList.of(visit));
    }

    /** All of it, a line for each side. */
    public List<String> lines(Rights rights) {
        List<String> lines = new ArrayList<>();
        lines.add(rights.roles().isEmpty() ? "No role" : roles(rights));
        lines.addAll(switches(rights));
        if (!rights.assigned().isEmpty()) {
            lines.add("For " + assigned(rights));
        }
        return lines;
    }

    /** The roles, by name. */
    public String roles(Rights rights) {
        return roles(rights.roles());
    }

    /** Roles by their keys. */
    public String roles(Collection<String> keys) {
        return keys.stream().map(roles::name).collect(Collectors.joining(", "));
    }

    /** A permission by its key. */
    public String permission(String key) {
        return visit.product().words().name(key);
    }

    /** What was granted beyond the roles, or withdrawn from them. */
    public List<String> switches(Rights rights) {
        return rights.switches().stream().map(this::told).toList();
    }

    /** What is assigned, by name. */
    public String assigned(Rights rights) {
        return names(rights.assigned());
    }

    /** Where somebody has a permission on resources of a type. */
    public String reach(String type, Reach reach) {
        if (reach instanceof Reach.EverythingExcept except) {
            return except.ids().isEmpty() ? "everywhere" : "everywhere but on " + names(type, except.ids());
        }
        return reach.isNothing() ? "nowhere" : "on " + names(type, ((Reach.Only) reach).ids());
    }

    /** What sets a member apart from the role. */
    public String told(Switch each) {
        String what = visit.product().words().name(each.permission())
                + each.resource().map(on -> " on " + names(List.of(on))).orElse("");
        return each.granted() ? what : "not " + what;
    }

    private String names(String type, Collection<String> ids) {
        return names(ids.stream().map(id -> new Resource(type, id)).toList());
    }

    /** Resources, by name; one that is gone goes by its id. */
    public String names(Collection<Resource> resources) {
        OrganizationId here = visit.organization();
        Map<Resource, String> names = visit.product().directory().names(here, resources);
        return resources.stream()
                .map(resource -> names.getOrDefault(resource, resource.id()))
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", "));
    }
}
