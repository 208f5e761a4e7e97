package dev.roster.jdbc;

import java.util.List;

/**
 * By one array, which a subquery unfolds. {@code = ANY} would do as well as long as a statement is planned for its values;
 * but a statement that was prepared and is planned once for all compares each row with each id.
 *
 * <p>A collation that takes two texts for one serves to find rows by an index; the collation C then decides.
 */
final class PostgresqlIds implements IdMatching {

    @Override
    public SqlCondition is(String column, IdColumn kept, Object id) {
        return switch (kept) {
            case TEXT -> SqlCondition.of(column + " = ? AND " + exact(column) + " = ?", id, id);
            case NUMBER, UUID -> SqlCondition.of(column + " = ?", id);
            case BINARY -> SqlCondition.of(column + " = ?", (Object) IdMatching.bytes(id));
        };
    }

    @Override
    public SqlCondition among(String column, IdColumn kept, List<Object> ids) {
        String sql = kept == IdColumn.TEXT
                ? "(" + column + ", " + exact(column)
                        + ") IN (SELECT reached.id, reached.id FROM unnest(CAST(? AS text[])) AS reached (id))"
                : column + " IN " + unfolded(kept);
        return SqlCondition.of(sql, (Object) array(kept, ids));
    }

    @Override
    public SqlCondition notAmong(String column, IdColumn kept, List<Object> ids) {
        String compared = kept == IdColumn.TEXT ? exact(column) : column;
        return SqlCondition.of(compared + " NOT IN " + unfolded(kept), (Object) array(kept, ids));
    }

    private static String exact(String column) {
        return column + " COLLATE \"C\"";
    }

    private static String unfolded(IdColumn kept) {
        String type = switch (kept) {
            case TEXT -> "text";
            case NUMBER -> "bigint";
            case UUID -> "uuid";
            case BINARY -> "bytea";
        };
        return "(SELECT unnest(CAST(? AS " + type + "[])))";
    }

    private static Object[] array(IdColumn kept, List<Object> ids) {
        return switch (kept) {
            // The driver takes no UUIDs here; the cast reads them.
            case TEXT, UUID -> ids.stream().map(Object::toString).toArray(String[]::new);
            case NUMBER -> ids.toArray(new Long[0]);
            case BINARY -> ids.stream().map(IdMatching::bytes).toArray(byte[][]::new);
        };
    }
}
