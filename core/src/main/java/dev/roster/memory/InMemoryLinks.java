package dev.roster.memory;

import dev.roster.port.Link;
import dev.roster.port.LinkStore;
import java.util.Collection;
import java.util.List;

final class InMemoryLinks implements LinkStore {

    private final InMemoryUnit unit;

    InMemoryLinks(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public void insert(Collection<Link> links) {
        Tables tables = unit.tables();
        for (Link link : links) {
            if (tables.links.get(link.hash()).isPresent()) {
                throw new IllegalStateException("There is a link of this hash already.");
            }
            tables.links = tables.links.with(link);
        }
    }

    @Override
    public int deleteUseless(int most) {
        Tables tables = unit.tables();
        List<Link> useless = tables.links
                .ascending(Tables.PERSONAL_LINKS, Range.of())
                .filter(link -> tables.personalMails.get(link.subject()).isEmpty())
                .limit(most)
                .toList();
        tables.links = tables.links.without(useless);
        return useless.size();
    }
}
