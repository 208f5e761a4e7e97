package dev.roster.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A table, and the plain statements on it, whose texts are made once: they are needed with each use. */
final class Table {

    private final String name;
    private final List<String> key;
    private final List<String> columns;
    private final String list;
    private final String marks;
    private final String intoValues;
    private final String update;

    /**
     * @param key its primary key
     * @param columns its columns, those of the primary key first, in the order in which a row is bound and read
     */
    private Table(String name, List<String> key, List<String> columns) {
        this(name, key, columns, "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
    }

    private Table(String name, List<String> key, List<String> columns, String marks) {
        this.name = name;
        this.key = key;
        this.columns = columns;
        list = String.join(", ", columns);
        this.marks = marks;
        intoValues = "INTO " + name + " (" + list + ") VALUES " + marks;
        update = "UPDATE " + name + " SET " + are(columns.subList(key.size(), columns.size()), ", ") + " WHERE "
                + are(key, " AND ");
    }

    /** A table of nothing but its key. */
    static Table of(String name, String key) {
        return new Table(name, names(key), names(key));
    }

    /**
     * @param key the columns of the primary key, with commas between
     * @param others the other columns, with commas between
     */
    static Table of(String name, String key, String others) {
        return new Table(name, names(key), names(key + "," + others));
    }

    /** The same, but that rows are added with what an expression comes to, in place of a value. */
    Table taking(String column, String expression) {
        List<String> values = columns.stream()
                .map(each -> each.equals(column) ? expression : "?")
                .toList();
        return new Table(name, key, columns, "(" + String.join(", ", values) + ")");
    }

    String name() {
        return name;
    }

    List<String> key() {
        return key;
    }

    List<String> columns() {
        return columns;
    }

    /** The columns, with commas between. */
    String list() {
        return list;
    }

    /** The columns, as a SELECT of several tables names them. To be kept by who needs it. */
    String columnsOf(String alias) {
        return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /** A SELECT without conditions. To be kept by who needs it. */
    String select(String alias) {
        return "SELECT " + columnsOf(alias) + " FROM " + name + " " + alias + " ";
    }

    /** Adds so many rows; its parameters are the columns of one after the other. */
    String insert(int rows) {
        return "INSERT " + intoValues(rows);
    }

    /** What follows on INSERT, for so many rows. */
    String intoValues(int rows) {
        return intoValues + (", " + marks).repeat(rows - 1);
    }

    /** Writes a row in place of the one of its primary key; its parameters are what {@link #replacing} makes of the columns. */
    String update() {
        return update;
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
