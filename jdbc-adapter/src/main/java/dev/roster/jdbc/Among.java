package dev.roster.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which rows are meant, by columns that an index begins with: each has one value, or one of many. How that is said is a
 * dialect's matter, since not every database reads along an index for a list.
 *
 * @param columns the columns, in the order of the index; of the last one there may be very many values
 */
record Among(List<Column> columns) {

    /**
     * A column, and the values that are meant.
     *
     * @param name with the alias of its table
     * @param values at least one, none twice
     */
    record Column(String name, List<?> values) {

        boolean hasOneValue() {
            return values.size() == 1;
        }

        private String listed() {
            return hasOneValue() ? name + " = ?" : name + " IN (?" + ", ?".repeat(values.size() - 1) + ")";
        }
    }

    static Among of(String column, Object value) {
        return new Among(List.of(new Column(column, List.of(value))));
    }

    Among and(String column, Object value) {
        return and(column, List.of(value));
    }

    Among and(String column, Collection<?> values) {
        List<Column> more = new ArrayList<>(columns);
        more.add(new Column(column, values.stream().distinct().toList()));
        return new Among(more);
    }

    /** The same rows in several parts, none of which names more values of the last column than that. */
    List<Among> parts(int most) {
        Column last = columns.get(columns.size() - 1);
        List<Among> parts = new ArrayList<>();
        for (int from = 0; from < last.values().size(); from += most) {
            List<Column> part = new ArrayList<>(columns.subList(0, columns.size() - 1));
            part.add(new Column(
                    last.name(),
                    last.values()
                            .subList(from, Math.min(from + most, last.values().size()))));
            parts.add(new Among(part));
        }
        return parts;
    }

    /** As lists. */
    Condition listed() {
        List<Object> parameters = new ArrayList<>();
        columns.forEach(column -> parameters.addAll(column.values()));
        return new Condition(
                "WHERE " + columns.stream().map(Column::listed).collect(Collectors.joining(" AND ")), parameters);
    }

    /**
     * What stands behind the table of a SELECT.
     *
     * @param sql joins, if any, and a WHERE
     */
    record Condition(String sql, List<Object> parameters) {}
}
