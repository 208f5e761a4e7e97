package dev.roster.internal.journal;

import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.port.Lookups;
import dev.roster.port.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the journal says of some subjects as of one entry. A side without a line has nothing in it. */
final class NewestLines {

    private final Lookups lookups;
    private final Stream stream;
    private final long number;
    private final Map<Side, List<String>> found = new HashMap<>();

    /** @param number of the last entry that counts; 0 for none */
    NewestLines(Lookups lookups, Stream stream, long number) {
        this.lookups = lookups;
        this.stream = stream;
        this.number = number;
    }

    static List<Side> sides(Line.Subject kind, Collection<UUID> ids, Set<Facet> facets) {
        List<Side> sides = new ArrayList<>();
        ids.forEach(id -> facets.forEach(facet -> sides.add(new Side(kind, id, facet))));
        return sides;
    }

    void read(Collection<Side> sides) {
        if (number > 0 && !sides.isEmpty()) {
            lookups.newestLines(stream, number, sides).forEach(line -> found.put(Side.of(line), line.state()));
        }
    }

    List<String> all(Line.Subject kind, UUID id, Facet facet) {
        return found.getOrDefault(new Side(kind, id, facet), List.of());
    }

    Optional<String> one(Line.Subject kind, UUID id, Facet facet) {
        return all(kind, id, facet).stream().findFirst();
    }
}
