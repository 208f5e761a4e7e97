package dev.roster.jdbc;

import dev.roster.id.OrganizationId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A {@link ReachFilter} of which one thing is left to say: to which organization a row belongs. Ids mean something inside of
 * one only, and who reaches everything reaches everything of that one. Immutable.
 */
public final class ReachedColumn {

    private final Database database;
    private final Optional<SqlCondition> rows;

    ReachedColumn(Database database, Optional<SqlCondition> rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * Lets through rows of one organization only.
     *
     * @param column the name of the column that says to which organization a row belongs, such as {@code r.account_id}; never
     *     text of a user
     * @param key the host's own key of the organization that the reach is in, a {@code String}, {@code Long}, {@code Integer}
     *     or {@code UUID}; or Roster's {@link OrganizationId}, where the host keeps that
     * @return the filter
     * @throws IllegalArgumentException if that is no name of a column, or no key; or on MariaDB, where it has to be said how
     *     UUIDs are kept
     */
    public ReachFilter within(String column, Object key) {
        Object id = plain(key);
        return within(column, IdColumn.usual(database, id.getClass()), id);
    }

    /**
     * Lets through rows of one organization only.
     *
     * @param column the name of the column that says to which organization a row belongs, such as {@code r.account_id}; never
     *     text of a user
     * @param kept how it keeps the key
     * @param key the host's own key of the organization that the reach is in, a {@code String}, {@code Long}, {@code Integer}
     *     or {@code UUID}; or Roster's {@link OrganizationId}, where the host keeps that
     * @return the filter
     * @throws IllegalArgumentException if that is no name of a column, no key, or a key that is not kept so
     */
    public ReachFilter within(String column, IdColumn kept, Object key) {
        ColumnName.require(database, column);
        Object id = plain(key);
        kept.requireFit(id.getClass());
        SqlCondition inside = SqlCondition.of(column + " IS NOT NULL")
                .and(IdMatching.on(database).is(column, kept, kept.value(id)));
        return new ReachFilter(rows.map(inside::and));
    }

    /**
     * Lets through rows of whatever organization. Only for a table, or a database, in which all rows are of the organization
     * that the reach is in: any other row with such an id would be shown too.
     *
     * @return the filter
     */
    public ReachFilter ofOneOrganizationOnly() {
        return new ReachFilter(rows);
    }

    private static Object plain(Object key) {
        Objects.requireNonNull(key, "key");
        if (key instanceof OrganizationId id) {
            return id.value();
        }
        if (key instanceof String || key instanceof Long || key instanceof Integer || key instanceof UUID) {
            return key;
        }
        throw new IllegalArgumentException("The key of an organization is a String, a Long, an Integer, a UUID or an "
                + "OrganizationId, not a " + key.getClass().getName());
    }
}
