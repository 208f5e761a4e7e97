package dev.roster.scenario;

import dev.roster.catalog.NamedResource;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.id.OrganizationId;
import dev.roster.port.ResourceNames;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The partners that a host knows, by their ids; the same in each organization. */
final class PartnerDirectory implements ResourceNames {

    private static final Comparator<NamedResource> ORDER =
            Comparator.comparing(NamedResource::name).thenComparing(NamedResource::resource);

    private final Map<String, String> names;
    private boolean down;
    private int asked;

    PartnerDirectory(Map<String, String> names) {
        this.names = names;
    }

    void goDown() {
        down = true;
    }

    int asked() {
        return asked;
    }

    @Override
    public Map<Resource, String> names(OrganizationId organization, Collection<Resource> resources) {
        answer();
        Map<Resource, String> found = new HashMap<>();
        for (Resource resource : resources) {
            String name = names.get(resource.id());
            if (name != null) {
                found.put(resource, name);
            }
        }
        return found;
    }

    @Override
    public List<NamedResource> list(
            OrganizationId organization,
            ResourceType<?> type,
            String startingWith,
            Optional<NamedResource> after,
            int most) {
        answer();
        return names.entrySet().stream()
                .map(each -> new NamedResource(new Resource(type.key(), each.getKey()), each.getValue()))
                .filter(each -> each.name().toLowerCase(Locale.ROOT).startsWith(startingWith.toLowerCase(Locale.ROOT)))
                .filter(each ->
                        after.filter(last -> ORDER.compare(each, last) <= 0).isEmpty())
                .sorted(ORDER)
                .limit(most)
                .toList();
    }

    private void answer() {
        asked++;
        if (down) {
            throw new IllegalStateException("the directory is down");
        }
    }
}
