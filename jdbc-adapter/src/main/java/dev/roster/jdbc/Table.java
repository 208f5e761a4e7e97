package dev.roster.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table, and the plain statements on it.
 *
 * @param name its name
 * @param columns its columns in the order in which a row is bound and read; those of the primary key first
 * @param keys its primary key, and then its other keys
 */
record Table(String name, List<String> columns, List<List<String>> keys) {

    static Table of(String name, String columns, List<List<String>> keys) {
        return new Table(
                name, Arrays.stream(columns.split(",")).map(String::strip).toList(), keys);
    }

    List<String> primaryKey() {
        return keys.get(0);
    }

    /** The columns, as a SELECT names them. */
    String columnsOf(String alias) {
        return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    String select(String alias) {
        return "SELECT " + columnsOf(alias) + " FROM " + name + " " + alias + " ";
    }

    /** Adds a row; its parameters are the columns. */
    String insert() {
        return insert(1);
    }

    /** Adds so many rows; its parameters are the columns of one after the other. */
    String insert(int rows) {
        return "INSERT " + into() + " VALUES " + String.join(", ", Collections.nCopies(rows, "(" + marks() + ")"));
    }

    String into() {
        return "INTO " + name + " (" + String.join(", ", columns) + ")";
    }

    String marks() {
        return String.join(", ", Collections.nCopies(columns.size(), "?"));
    }

    /** Writes a row in place of the one of its primary key; its parameters are what {@link #replacing} makes of the columns. */
    String update() {
        List<String> set = columns.subList(primaryKey().size(), columns.size());
        return "UPDATE " + name + " SET " + set.stream().map(Table::is).collect(Collectors.joining(", ")) + " WHERE "
                + isKey(primaryKey());
    }

    /** The values of a row as {@link #update} wants them: those of the primary key last. */
    List<Object> replacing(List<Object> row) {
        List<Object> values = new ArrayList<>(row);
        Collections.rotate(values, -primaryKey().size());
        return values;
    }

    /** That a row has the values of a key. */
    static String isKey(List<String> key) {
        return key.stream().map(Table::is).collect(Collectors.joining(" AND "));
    }

    /** The values that a row has for a key. */
    List<Object> valuesOf(List<String> key, List<Object> row) {
        List<Object> values = new ArrayList<>();
        key.forEach(column -> values.add(row.get(columns.indexOf(column))));
        return values;
    }

    private static String is(String column) {
        return column + " = ?";
    }
}
