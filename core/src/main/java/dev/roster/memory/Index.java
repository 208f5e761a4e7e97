package dev.roster.memory;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an index of a table is by. Two indexes are equal only if they are the same. */
final class Index<R> {

    private final Function<R, List<Key>> keys;
    private final boolean unique;

    private Index(Function<R, List<Key>> keys, boolean unique) {
        this.keys = keys;
        this.unique = unique;
    }

    /** An index in which each row has one place. */
    static <R> Index<R> by(Function<R, Key> key) {
        return new Index<>(row -> List.of(key.apply(row)), false);
    }

    /** An index in which a row has any number of places, or none. */
    static <R> Index<R> byEach(Function<R, List<Key>> keys) {
        return new Index<>(keys, false);
    }

    /** An index in which a row has a place of its own, or none. */
    static <R> Index<R> unique(Function<R, Optional<Key>> key) {
        return new Index<>(row -> key.apply(row).map(List::of).orElse(List.of()), true);
    }

    boolean isUnique() {
        return unique;
    }

    List<Key> keysOf(R row) {
        return keys.apply(row);
    }
}
