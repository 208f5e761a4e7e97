package dev.roster.jdbc.feed;

import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.journal.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Somebody who follows the journals by what was written last, as one would follow a table by its newest id. */
final class NaiveReader {

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::at)
            .thenComparing(entry -> entry.stream().id())
            .thenComparing(Entry::number);

    private final Roster roster;
    private final List<OrganizationId> organizations;
    private final List<Entry> read = new ArrayList<>();

    NaiveReader(Roster roster, List<OrganizationId> organizations) {
        this.roster = roster;
        this.organizations = organizations;
    }

    void readOn() {
        organizations.stream()
                .flatMap(organization -> roster.in(organization).asHost("test").journal().page(1000).items().stream())
                .filter(entry -> read.isEmpty() || ORDER.compare(entry, read.get(read.size() - 1)) > 0)
                .sorted(ORDER)
                .forEach(read::add);
    }

    List<Entry> entries() {
        return read;
    }
}
