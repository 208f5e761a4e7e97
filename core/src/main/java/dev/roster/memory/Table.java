package dev.roster.memory;

import java.util.ArrayList;
import java.util.Collection;
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

    /** All rows, by their primary key. */
    SortedTable<Key, R> rows() {
        return rows;
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
        List<SortedTable<Key, R>> changed = new ArrayList<>();
        for (Index<R> index : indexes) {
            SortedTable<Key, R> tree = old == null ? tree(index) : without(old, tree(index), index);
            for (Key place : index.keysOf(row)) {
                if (index.isUnique() && tree.get(place) != null) {
                    throw new IllegalStateException(place + " is there already, and must be unique");
                }
                tree = tree.with(place, row);
            }
            changed.add(tree);
        }
        return new Table<>(primary, indexes, rows.with(key, row), changed);
    }

    /** This table without some of its rows. */
    Table<R> without(Collection<R> gone) {
        SortedTable<Key, R> rest = rows;
        List<SortedTable<Key, R>> changed = new ArrayList<>(trees);
        for (R row : gone) {
            rest = rest.without(primary.apply(row));
            for (int i = 0; i < indexes.size(); i++) {
                changed.set(i, without(row, changed.get(i), indexes.get(i)));
            }
        }
        return new Table<>(primary, indexes, rest, changed);
    }

    private static <R> SortedTable<Key, R> without(R row, SortedTable<Key, R> tree, Index<R> index) {
        SortedTable<Key, R> rest = tree;
        for (Key place : index.keysOf(row)) {
            rest = rest.without(place);
        }
        return rest;
    }

    private SortedTable<Key, R> tree(Index<R> index) {
        return trees.get(indexes.indexOf(index));
    }
}
