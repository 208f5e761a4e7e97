package dev.roster.port;

import dev.roster.catalog.NamedResource;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.id.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the things are called that rights are about, as the host knows it; and which there are. Optional: without it, an id
 * stands for its thing. Asked outside of Roster's transactions. Safe for use by any number of threads.
 */
public interface ResourceNames {

    /**
     * Names what a page, a mail or an explanation shows. If this throws, Roster logs it and shows the ids.
     *
     * @param organization the organization that they are assigned in
     * @param resources things of any types; at least one
     * @return the names of those that there are; one that is left out is shown by its id
     */
    Map<Resource, String> names(OrganizationId organization, Collection<Resource> resources);

    /**
     * Lists what can be chosen in an organization, by name and then by id, for a picker. What it throws comes out of the
     * picker.
     *
     * @param organization the organization
     * @param type which kind of things
     * @param startingWith only those whose name begins so, in any case; empty for all
     * @param after the last one of the page before, or empty for the start
     * @param most how many at most
     * @return the things
     */
    List<NamedResource> list(
            OrganizationId organization,
            ResourceType<?> type,
            String startingWith,
            Optional<NamedResource> after,
            int most);
}
