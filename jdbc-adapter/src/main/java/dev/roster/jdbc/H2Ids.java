package dev.roster.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * By one array. H2 reads along an index for a list if it begins with that column; else it compares each row of the
 * organization with each id, whatever the form: lists, rows of lists and unfolded arrays were all as slow, or much slower.
 *
 * <p>Texts are compared as bytes, since a column, or the whole database, may ignore case.
 */
final class H2Ids implements IdMatching {

    @Override
    public SqlCondition is(String column, IdColumn kept, Object id) {
        return switch (kept) {
            case TEXT -> SqlCondition.of(column + " = ? AND " + exact(column) + " = ?", id, utf8(id));
            case NUMBER, UUID -> SqlCondition.of(column + " = ?", id);
            case BINARY -> SqlCondition.of(column + " = ?", (Object) IdMatching.bytes(id));
        };
    }

    @Override
    public SqlCondition among(String column, IdColumn kept, List<Object> ids) {
        return kept == IdColumn.TEXT
                ? SqlCondition.of(column + " = ANY (?) AND " + exact(column) + " = ANY (?)", texts(ids), utf8(ids))
                : SqlCondition.of(column + " = ANY (?)", (Object) array(kept, ids));
    }

    @Override
    public SqlCondition notAmong(String column, IdColumn kept, List<Object> ids) {
        return kept == IdColumn.TEXT
                ? SqlCondition.of("NOT (" + exact(column) + " = ANY (?))", (Object) utf8(ids))
                : SqlCondition.of("NOT (" + column + " = ANY (?))", (Object) array(kept, ids));
    }

    private static String exact(String column) {
        return "CAST(CAST(" + column + " AS varchar) AS varbinary)";
    }

    private static Object[] array(IdColumn kept, List<Object> ids) {
        return switch (kept) {
            case TEXT -> texts(ids);
            case NUMBER -> ids.toArray(new Long[0]);
            case UUID -> ids.toArray(new UUID[0]);
            case BINARY -> ids.stream().map(IdMatching::bytes).toArray(byte[][]::new);
        };
    }

    private static String[] texts(List<Object> ids) {
        return ids.toArray(new String[0]);
    }

    private static byte[][] utf8(List<Object> ids) {
        return ids.stream().map(H2Ids::utf8).toArray(byte[][]::new);
    }

    private static byte[] utf8(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
