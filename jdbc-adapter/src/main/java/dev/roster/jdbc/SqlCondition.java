package dev.roster.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a WHERE, which is true or false of each row, and never unknown as long as its columns are not null.
 *
 * @param sql with a question mark for each parameter
 * @param parameters what a driver takes, in the order of the question marks
 */
record SqlCondition(String sql, List<Object> parameters) {

    static SqlCondition of(String sql, Object... parameters) {
        return new SqlCondition(sql, List.of(parameters));
    }

    SqlCondition and(SqlCondition other) {
        List<Object> both = new ArrayList<>(parameters);
        both.addAll(other.parameters);
        return new SqlCondition(sql + " AND " + other.sql, both);
    }
}
