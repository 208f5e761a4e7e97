package dev.roster.examples.portal.rights;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Resource;
import dev.roster.examples.portal.server.Visit;
import dev.roster.id.OrganizationId;
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

    /** The roles, by name. */
    public String roles(Rights rights) {
        return rights.roles().stream().map(roles::name).collect(Collectors.joining(", "));
    }

    /** What was granted beyond the roles, or withdrawn from them. */
    public List<String> switches(Rights rights) {
        return rights.switches().stream().map(this::told).toList();
    }

    /** What is assigned, by name. */
    public String assigned(Rights rights) {
        return names(rights.assigned());
    }

    private String told(Switch each) {
        String what = visit.product().words().name(each.permission())
                + each.resource().map(on -> " on " + names(List.of(on))).orElse("");
        return each.granted() ? what : "not " + what;
    }

    private String names(Collection<Resource> resources) {
        OrganizationId here = visit.organization();
        Map<Resource, String> names = visit.product().directory().names(here, resources);
        return resources.stream()
                .map(resource -> names.getOrDefault(resource, resource.id()))
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", "));
    }
}
