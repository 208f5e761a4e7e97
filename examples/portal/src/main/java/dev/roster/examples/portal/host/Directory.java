package dev.roster.examples.portal.host;

import dev.roster.catalog.NamedResource;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.id.OrganizationId;
import dev.roster.port.ResourceNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The product's own partners, tenants or reports: a table of the host, which Roster asks for names. */
public final class Directory implements ResourceNames {

    private static final Comparator<NamedResource> BY_NAME =
            Comparator.comparing(NamedResource::name).thenComparing(NamedResource::resource);

    private final Map<Resource, String> names = new HashMap<>();

    /** Adds a resource. */
    public Directory with(String type, String id, String name) {
        names.put(new Resource(type, id), name);
        return this;
    }

    @Override
    public Map<Resource, String> names(OrganizationId organization, Collection<Resource> resources) {
        Map<Resource, String> found = new HashMap<>();
        resources.forEach(
                resource -> Optional.ofNullable(names.get(resource)).ifPresent(name -> found.put(resource, name)));
        return found;
    }

    @Override
    public List<NamedResource> list(
            OrganizationId organization,
            ResourceType<?> type,
            String startingWith,
            Optional<NamedResource> after,
            int most) {
        String beginning = startingWith.toLowerCase(Locale.ROOT);
        return all(type.key()).stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).startsWith(beginning))
                .filter(each -> after.isEmpty() || BY_NAME.compare(each, after.get()) > 0)
                .limit(most)
                .toList();
    }

    /** The name of a resource; its id, if it is gone. */
    public String name(String type, String id) {
        return names.getOrDefault(new Resource(type, id), id);
    }

    /** All of a type, by name. */
    public List<NamedResource> all(String type) {
        List<NamedResource> all = new ArrayList<>();
        names.forEach((resource, name) -> {
            if (resource.type().equals(type)) {
                all.add(new NamedResource(resource, name));
            }
        });
        all.sort(BY_NAME);
        return all;
    }
}
