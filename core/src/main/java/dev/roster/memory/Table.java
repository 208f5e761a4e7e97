package dev.roster.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows by their primary key, and indexes of them. Never changes: each change yields another table. */
final class Table<R> {

    private final Function<R, Key> primary;
    private final List<Index<R>> indexes;
    private final SortedTable<Key, R> rows;
    private final List<SortedTable<Key, R>> trees;

    private Table(
            Function<R, Key> primary,
            List<Index<R>> indexes,
            SortedTable<Key, R> rows,
            List<SortedTable<Key, R>> trees) {
        this.primary = primary;
        this.indexes = indexes;
        this.rows = rows;
        this.trees = trees;
    }

    static <R> Table<R> empty(Function<R, Key> primary, List<Index<R>> indexes) {
        return new Table<>(
                primary, indexes, SortedTable.empty(), Collections.nCopies(indexes.size(), SortedTable.empty()));
    }

    Optional<R> get(Comparable<?>... key) {
        return Optional.ofNullable(rows.get(Key.of(key)));
    }

    /** The row that has these parts as its key in a unique index. */
    Optional<R> find(Index<R> index, Comparable<?>... key) {
        return Optional.ofNullable(tree(index).get(Key.of(key)));
    }

    Stream<R> ascending(Range range) {
        return rows.ascending(range.from(), range.to());
    }

    Stream<R> descending(Range range) {
        return rows.descending(range.from(), range.to());
    }

    Stream<R> ascending(Index<R> index, Range range) {
        return tree(index).ascending(range.from(), range.to());
    }

    Stream<R> descending(Index<R> index, Range range) {
        return tree(index).descending(range.from(), range.to());
    }

    /** This table with a row, in place of the one that has its primary key. */
    Table<R> with(R row) {
        Key key = primary.apply(row);
        R old = rows.get(key);
        List<SortedTable<Key, R>> changed = new ArrayList<>(trees);
        for (int i = 0; i < indexes.size(); i++) {
            Index<R> index = indexes.get(i);
            SortedTable<Key, R> tree = changed.get(i);
            if (old != null) {
                for (Key place : index.keysOf(old)) {
                    tree = tree.without(place);
                }
            }
            for (Key place : index.keysOf(row)) {
                if (index.isUnique() && tree.get(place) != null) {
                    throw new IllegalStateException(place + " is there already, and must be unique");
                }
                tree = tree.with(place, row);
            }
            changed.set(i, tree);
        }
        return new Table<>(primary, indexes, rows.with(key, row), changed);
    }

    /** This table without a row that is in it. */
    Table<R> without(R row) {
        List<SortedTable<Key, R>> changed = new ArrayList<>(trees);
        for (int i = 0; i < indexes.size(); i++) {
            for (Key place : indexes.get(i).keysOf(row)) {
                changed.set(i, changed.get(i).without(place));
            }
        }
        return new Table<>(primary, indexes, rows.without(primary.apply(row)), changed);
    }

    private SortedTable<Key, R> tree(Index<R> index) {
        return trees.get(indexes.indexOf(index));
    }
}
