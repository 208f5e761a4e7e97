package dev.roster.examples.benchmarks.plan;

import java.util.List;

/**
 * A statement that was run.
 *
 * @param sql its text, with question marks
 * @param parameters what they stood for when it was run first
 */
public record Seen(String sql, List<Bound> parameters) {

    /** How one parameter was bound: by which method of PreparedStatement, with which arguments. */
    public record Bound(String method, Object[] arguments) {

        Object value() {
            return method.equals("setNull") ? null : arguments[1];
        }
    }

    /** Lists of any length are one statement; whoever explains it takes the longest that was seen. */
    String shape() {
        return sql.replaceAll("IN \\(\\?(, \\?)*\\)", "IN (...)");
    }
}
