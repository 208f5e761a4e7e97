package dev.roster.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * By a list up to 512 ids, along an index; beyond that by one JSON text, with which each row of the organization is looked
 * up. A JSON text of few ids would not be read along an index of the host's, whose character set and collation nobody here
 * knows: a list takes those of the column.
 *
 * <p>Lists are filled up to powers of two with the last id, so that there are few different statements. MariaDB plans each
 * anew anyway.
 */
final class MariadbIds implements IdMatching {

    /** From 1,000 on, MariaDB would turn a list into a table by itself. */
    private static final int LONGEST_LIST = 512;

    private static final String TEXT = "varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin";

    @Override
    public SqlCondition is(String column, IdColumn kept, Object id) {
        Object value = value(kept, id);
        return comparesTwice(kept)
                ? SqlCondition.of(column + " = ? AND " + exact(column, kept) + " = ?", value, id.toString())
                : SqlCondition.of(column + " = ?", value);
    }

    @Override
    public SqlCondition among(String column, IdColumn kept, List<Object> ids) {
        if (ids.size() > LONGEST_LIST) {
            return SqlCondition.of(exact(column, kept) + " IN " + unfolded(TEXT), json(kept, ids));
        }
        List<Object> filled = filledUp(ids);
        String list = " IN (?" + ", ?".repeat(filled.size() - 1) + ")";
        SqlCondition found = new SqlCondition(
                column + list, filled.stream().map(id -> value(kept, id)).toList());
        return comparesTwice(kept)
                ? found.and(new SqlCondition(
                        exact(column, kept) + list,
                        filled.stream().<Object>map(Object::toString).toList()))
                : found;
    }

    /**
     * Once along an index, and once more as it is written: a collation may take two texts for one, and a number is compared
     * with a column of text by the digits that the text begins with.
     */
    private static boolean comparesTwice(IdColumn kept) {
        return kept == IdColumn.TEXT || kept == IdColumn.NUMBER;
    }

    /**
     * Of a UUID that is kept in another way than was said nothing would be an exception; its length tells. Numbers are
     * compared as such: one that is written in another way is no less an exception.
     */
    @Override
    public SqlCondition notAmong(String column, IdColumn kept, List<Object> ids) {
        String exact = exact(column, kept);
        String none = exact + " NOT IN " + unfolded(TEXT);
        return SqlCondition.of(
                switch (kept) {
                    case NUMBER -> column + " NOT IN " + unfolded("bigint");
                    case TEXT -> none;
                    case UUID -> "CHAR_LENGTH(" + exact + ") = 36 AND " + none;
                    case BINARY -> "CHAR_LENGTH(" + exact + ") = 32 AND " + none;
                },
                json(kept, ids));
    }

    /** A text that is equal, byte by byte, if and only if the ids are. */
    private static String exact(String column, IdColumn kept) {
        return switch (kept) {
            case TEXT -> exactText(column);
            case NUMBER -> exactText("CAST(" + column + " AS char)");
            case UUID -> exactText("LOWER(CAST(" + column + " AS char(36)))");
            case BINARY -> exactText("HEX(" + column + ")");
        };
    }

    private static String exactText(String text) {
        return "CONVERT(" + text + " USING utf8mb4) COLLATE utf8mb4_nopad_bin";
    }

    private static String unfolded(String type) {
        return "(SELECT reached.id FROM JSON_TABLE(?, '$[*]' COLUMNS (id " + type + " PATH '$')) AS reached)";
    }

    private static String json(IdColumn kept, List<Object> ids) {
        return switch (kept) {
            case NUMBER -> ids.toString();
            case TEXT, UUID -> Json.of(ids.stream().map(Object::toString).toList());
            case BINARY ->
                Json.of(ids.stream()
                        .map(id -> HexFormat.of().withUpperCase().formatHex(IdMatching.bytes(id)))
                        .toList());
        };
    }

    private static Object value(IdColumn kept, Object id) {
        return switch (kept) {
            case TEXT, NUMBER -> id;
            case UUID -> id.toString();
            case BINARY -> IdMatching.bytes(id);
        };
    }

    private static List<Object> filledUp(List<Object> values) {
        int size = values.size();
        int power = size == 1 ? 1 : Integer.highestOneBit(size - 1) * 2;
        List<Object> filled = new ArrayList<>(values);
        filled.addAll(Collections.nCopies(power - size, values.get(size - 1)));
        return filled;
    }
}
