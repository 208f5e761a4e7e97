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
 * @param key its primary key
 * @param columns its columns, those of the primary key first, in the order in which a row is bound and read
 */
record Table(String name, List<String> key, List<String> columns) {

    /**
     * @param key the columns of the primary key, with commas between
     * @param others the other columns, with commas between
     */
    static Table of(String name, String key, String others) {
        return new Table(name, names(key), names(key + "," + others));
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
        return "INSERT " + intoValues() + (", " + marks()).repeat(rows - 1);
    }

    /** What follows on INSERT. */
    String intoValues() {
        return "INTO " + name + " (" + String.join(", ", columns) + ") VALUES " + marks();
    }

    private String marks() {
        return "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    /** Writes a row in place of the one of its primary key; its parameters are what {@link #replacing} makes of the columns. */
    String update() {
        return "UPDATE " + name + " SET " + are(columns.subList(key.size(), columns.size()), ", ") + " WHERE "
                + are(key, " AND ");
    }

    /** The values of a row as {@link #update} wants them: those of the primary key last. */
    List<Object> replacing(List<Object> row) {
        List<Object> values = new ArrayList<>(row);
        Collections.rotate(values, -key.size());
        return values;
    }

    private static String are(List<String> columns, String between) {
        return columns.stream().map(column -> column + " = ?").collect(Collectors.joining(between));
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).toList();
    }
}
