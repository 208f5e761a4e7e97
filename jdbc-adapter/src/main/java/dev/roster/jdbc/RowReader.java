package dev.roster.jdbc;

import java.sql.SQLException;

/** Makes something of one row. */
@FunctionalInterface
interface RowReader<T> {

    T read(Row row) throws SQLException;
}
