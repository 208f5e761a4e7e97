package dev.roster.internal.access;

import dev.roster.catalog.NamedResource;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.id.OrganizationId;
import dev.roster.port.ResourceNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What resources are called: by the host if it says so and can, else by their ids. */
public final class Names {

    private static final Logger LOG = LoggerFactory.getLogger(Names.class);

    private final @Nullable ResourceNames host;

    public Names(@Nullable ResourceNames host) {
        this.host = host;
    }

    /** In the order of the resources. */
    public List<NamedResource> of(OrganizationId organization, Collection<Resource> resources) {
        Map<Resource, String> known = known(organization, resources);
        return resources.stream()
                .map(resource -> new NamedResource(resource, known.getOrDefault(resource, resource.id())))
                .toList();
    }

    /** The name of one, if the host has one for it. */
    public Optional<String> of(OrganizationId organization, Resource resource) {
        return Optional.ofNullable(known(organization, List.of(resource)).get(resource));
    }

    /** What there is to choose from. */
    public List<NamedResource> list(
            OrganizationId organization, ResourceType<?> type, String prefix, Optional<NamedResource> after, int most) {
        if (host == null) {
            throw new IllegalStateException(
                    "Roster does not know which resources there are; build it with resourceNames(...).");
        }
        return host.list(organization, type, prefix, after, most);
    }

    /** A name is an ornament: a mail goes out and a question is answered without. */
    private Map<Resource, String> known(OrganizationId organization, Collection<Resource> resources) {
        if (host == null || resources.isEmpty()) {
            return Map.of();
        }
        try {
            // A copy holds no null, which a host might give for a thing that it does not know.
            return Map.copyOf(host.names(organization, resources));
        } catch (RuntimeException failure) {
            LOG.warn("The host's names of resources cannot be had; ids are shown instead", failure);
            return Map.of();
        }
    }
}
