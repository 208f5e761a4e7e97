package dev.roster.jdbc;

import dev.roster.access.Access;
import dev.roster.access.Reach;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A condition by which a statement of the host reads only the rows of its own tables on which somebody has a permission: made
 * of the very reach that a check goes by, so that list and check agree.
 *
 * <pre>{@code
 * ReachFilter mine = ReachFilter.of(storage.database(), roster.in(acme).access(graceId), app.view)
 *         .on("r.partner_id")              // the column with the resource's id
 *         .within("r.account_id", 17);     // the column that says whose row it is, and your key of Acme
 * String sql = "SELECT r.title FROM report r WHERE r.status = ? AND " + mine.sql() + " ORDER BY r.id";
 * try (Connection connection = dataSource.getConnection();
 *         PreparedStatement statement = connection.prepareStatement(sql)) {
 *     statement.setString(1, "sent");
 *     mine.bind(statement, 2);
 *     statement.executeQuery();
 * }
 * }</pre>
 *
 * <p>It is true of a row or false, never unknown: a row without a resource, or without an organization, is nobody's. It
 * stands in parentheses, so that it goes with AND, OR and NOT, and with other filters in the same statement. It is of the
 * moment in which the reach was asked: make it for each request. It asks no database. Immutable.
 *
 * <p>The text is the same for any number of ids, in one JDBC array on PostgreSQL and H2. On MariaDB up to 512 ids are a list,
 * filled up to a power of two, and more are one JSON text. It has other parameters, or none, for somebody who reaches
 * everything, everything but some, or nothing: always ask {@link #parameters()}, or let it {@link #bind bind} them.
 */
public final class ReachFilter {

    private final SqlCondition condition;

    ReachFilter(Optional<SqlCondition> rows) {
        condition = rows.map(some -> new SqlCondition("(" + some.sql() + ")", some.parameters()))
                .orElse(SqlCondition.of("(1 = 0)"));
    }

    /**
     * Filters by one permission.
     *
     * @param database the kind of database that the statement is for, as {@link JdbcStorage#database()} has it
     * @param access what somebody may do in one organization; it is asked here and now, once
     * @param permission the permission
     * @return what is reached; say next in which column
     * @throws dev.roster.failure.Refused as {@link Access#reach} does
     * @throws dev.roster.failure.StorageFailure if storage cannot be asked
     */
    public static Reached of(Database database, Access access, PermissionOn<?> permission) {
        return of(database, access.reach(permission), permission.resourceType());
    }

    /**
     * Filters by a reach, such as that of one permission {@linkplain Reach#or or} another on the same type.
     *
     * @param database the kind of database that the statement is for, as {@link JdbcStorage#database()} has it
     * @param reach what somebody reaches
     * @param type the type of the resources that it is about
     * @return what is reached; say next in which column
     */
    public static Reached of(Database database, Reach reach, ResourceType<?> type) {
        return new Reached(database, reach, type);
    }

    /** @return the condition, in parentheses, with a question mark for each parameter */
    public String sql() {
        return condition.sql();
    }

    /**
     * What to set for the question marks, for whatever takes values in their order, such as a {@code JdbcTemplate}.
     *
     * @return the organization's key first, if it was asked for, once or twice; then the ids. Each is a text, a number, a
     *     UUID, bytes, or an array of these
     */
    public List<Object> parameters() {
        return condition.parameters().stream().map(ReachFilter::copied).toList();
    }

    /**
     * Sets the parameters of a statement.
     *
     * @param statement the statement, which has {@link #sql()} in it
     * @param first the index of the first question mark of this filter: one more than there are before it
     * @return the index after the last one
     * @throws SQLException if the statement does not take them
     */
    public int bind(PreparedStatement statement, int first) throws SQLException {
        int index = first;
        for (Object parameter : parameters()) {
            statement.setObject(index++, parameter);
        }
        return index;
    }

    /** A caller may write into an array. */
    private static Object copied(Object parameter) {
        return parameter instanceof Object[] array ? array.clone() : parameter;
    }

    /** @return {@link #sql()} */
    @Override
    public String toString() {
        return sql();
    }
}
