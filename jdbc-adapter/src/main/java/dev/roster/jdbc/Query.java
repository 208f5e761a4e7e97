package dev.roster.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A SELECT along an index, condition by condition. */
final class Query {

    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();
    private String joint;

    /** From a SELECT without conditions. */
    Query(String select) {
        sql = new StringBuilder(select);
        joint = " WHERE ";
    }

    /** From a SELECT with one condition. */
    Query(String select, Object parameter) {
        this(select);
        parameters.add(parameter);
        joint = " AND ";
    }

    Query where(String condition, Object parameter) {
        return where(condition, List.of(parameter));
    }

    Query where(String condition, List<Object> more) {
        sql.append(joint).append(condition);
        parameters.addAll(more);
        joint = " AND ";
        return this;
    }

    /** That a binary text begins so: a range, so that no character of it has a meaning. */
    Query wherePrefix(String column, String prefix) {
        return whereNotBefore(column, prefix).whereNotBehind(column, prefix);
    }

    /** That a binary text is not before all that begin so. */
    Query whereNotBefore(String column, String prefix) {
        return where(column + " >= ?", new Key(prefix));
    }

    /** That a binary text is not behind all that begin so. */
    Query whereNotBehind(String column, String prefix) {
        String end = endOf(prefix);
        return end.isEmpty() ? this : where(column + " < ?", new Key(end));
    }

    /**
     * The order, and how many at most: that stands in the text, since plans are made for it.
     *
     * @param columns of an index, from its first on, those too of which there is one value only: else H2 would read and
     *     sort all rows of that value
     */
    Query order(List<String> columns, boolean descending, int most) {
        sql.append(" ORDER BY ")
                .append(orderBy(columns, descending))
                .append(" LIMIT ")
                .append(most);
        return this;
    }

    /** The order of all that the conditions leave. */
    Query orderAll(List<String> columns) {
        sql.append(" ORDER BY ").append(orderBy(columns, false));
        return this;
    }

    static String orderBy(List<String> columns, boolean descending) {
        return columns.stream()
                .map(column -> column + (descending ? " DESC" : ""))
                .collect(Collectors.joining(", "));
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    /** The first text, in the order of code points, that is behind all that begin so; empty if there is none. */
    private static String endOf(String prefix) {
        int end = prefix.length();
        while (end > 0) {
            int last = prefix.codePointBefore(end);
            end -= Character.charCount(last);
            if (last < Character.MAX_CODE_POINT) {
                int next = last + 1;
                // There are no characters among the surrogates.
                int behind = next == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : next;
                return prefix.substring(0, end) + Character.toString(behind);
            }
        }
        return "";
    }
}
