package dev.roster.jdbc.fence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One SELECT, INSERT, UPDATE or DELETE of a statement, and which equations hold for each row that it touches. */
final class Block {

    private final Optional<Block> outer;
    private final List<Source> sources = new ArrayList<>();
    private final Set<String> assigned = new HashSet<>();
    private final Map<Column, Set<Integer>> marks = new HashMap<>();
    private final List<Same> same = new ArrayList<>();

    /**
     * Where rows come from, or go to.
     *
     * @param table its name, or nothing if it is no table
     */
    record Source(String table, String alias) {}

    /** A column of a source, here or further out. */
    private record Column(Block block, String alias, String name) {}

    /** A column that has the value of another one. */
    private record Same(Column column, Column other) {}

    /**
     * @param outer whose columns it may name, if it stands inside of another one
     */
    Block(Optional<Block> outer) {
        this.outer = outer;
    }

    void add(Source source) {
        sources.add(source);
    }

    List<Source> sources() {
        return sources;
    }

    /** That a column of its rows is written anew. */
    void assign(String column) {
        assigned.add(column);
    }

    boolean assigns(String column) {
        return assigned.contains(column);
    }

    /** That a column has the value of a parameter, in all rows of some sources. */
    void equal(String column, int mark, List<Source> of) {
        own(column, of)
                .ifPresent(
                        it -> marks.computeIfAbsent(it, none -> new HashSet<>()).add(mark));
    }

    /** That two columns have one value: it says something of those that are of these sources, and nothing of others. */
    void equal(String one, String other, List<Source> of) {
        Optional<Column> left = column(one);
        Optional<Column> right = column(other);
        if (left.isPresent() && right.isPresent()) {
            own(one, of).ifPresent(it -> same.add(new Same(it, right.get())));
            own(other, of).ifPresent(it -> same.add(new Same(it, left.get())));
        }
    }

    private Optional<Column> own(String name, List<Source> of) {
        return column(name)
                .filter(it -> it.block() == this
                        && of.stream().anyMatch(source -> source.alias().equals(it.alias())));
    }

    private Optional<Column> column(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return sources.size() == 1
                    ? Optional.of(new Column(this, sources.get(0).alias(), name))
                    : Optional.empty();
        }
        String alias = name.substring(0, dot);
        if (sources.stream().anyMatch(source -> source.alias().equals(alias))) {
            return Optional.of(new Column(this, alias, name.substring(dot + 1)));
        }
        return outer.flatMap(block -> block.column(name));
    }

    /** The parameters that a column of a source is equal to, at once or by way of others; none if it is not. */
    Set<Integer> marksOf(Source source, String column) {
        Set<Integer> found = new HashSet<>();
        collect(new Column(this, source.alias(), column), new HashSet<>(), found);
        return found;
    }

    private static void collect(Column column, Set<Column> seen, Set<Integer> found) {
        if (seen.add(column)) {
            found.addAll(column.block().marks.getOrDefault(column, Set.of()));
            for (Same each : column.block().same) {
                if (each.column().equals(column)) {
                    collect(each.other(), seen, found);
                }
            }
        }
    }
}
