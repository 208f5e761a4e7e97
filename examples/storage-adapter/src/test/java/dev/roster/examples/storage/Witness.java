package dev.roster.examples.storage;

import dev.roster.memory.Keeper;
import dev.roster.memory.Row;
import dev.roster.memory.RowKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers what another keeper should have kept. */
final class Witness implements Keeper {

    private record Place(RowKind kind, String key) {}

    private final Map<Place, Row> rows = new HashMap<>();
    private final Keeper watched;

    Witness(Keeper watched) {
        this.watched = watched;
        watched.rows().forEach(row -> rows.put(place(row), row));
    }

    @Override
    public Collection<Row> rows() {
        return List.copyOf(rows.values());
    }

    @Override
    public void keep(Collection<Row> written, Collection<Row> removed) {
        watched.keep(written, removed);
        written.forEach(row -> rows.put(place(row), row));
        removed.forEach(row -> rows.remove(place(row)));
    }

    private static Place place(Row row) {
        return new Place(row.kind(), row.key());
    }
}
