package dev.roster.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps rows in a map, and holds who hands them over to what a {@link Keeper} is promised. */
final class Notebook implements Keeper {

    private record Place(RowKind kind, String key) {}

    private final Map<Place, Row> rows = new HashMap<>();
    private Optional<RuntimeException> failure = Optional.empty();
    private int commits;

    @Override
    public Collection<Row> rows() {
        return List.copyOf(rows.values());
    }

    @Override
    public void keep(Collection<Row> written, Collection<Row> removed) {
        failure.ifPresent(cause -> {
            throw cause;
        });
        List<Row> wrong = new ArrayList<>();
        written.forEach(row -> {
            if (row.equals(rows.put(place(row), row))) {
                wrong.add(row);
            }
        });
        removed.forEach(row -> {
            if (!row.equals(rows.remove(place(row)))) {
                wrong.add(row);
            }
        });
        if (!wrong.isEmpty() || written.size() + removed.size() == 0) {
            throw new AssertionError(
                    "written though they are the same, or removed though they are not there: " + wrong);
        }
        commits++;
    }

    /** Whether anything was kept since, and how often. */
    int commits() {
        return commits;
    }

    void failWith(RuntimeException cause) {
        failure = Optional.of(cause);
    }

    void workAgain() {
        failure = Optional.empty();
    }

    private static Place place(Row row) {
        return new Place(row.kind(), row.key());
    }
}
