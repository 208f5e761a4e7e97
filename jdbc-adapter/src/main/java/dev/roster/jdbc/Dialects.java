package dev.roster.jdbc;

import dev.roster.failure.StorageFailure;
import java.sql.Connection;
import java.sql.SQLException;

/** Finds the dialect of a database. */
final class Dialects {

    private Dialects() {}

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (Database database : Database.values()) {
            if (database.product().equals(product)) {
                return of(database);
            }
        }
        throw new StorageFailure(
                "Roster does not know the database " + product + ". It keeps its data in PostgreSQL, MariaDB (with "
                        + "MariaDB's own driver) or H2.",
                null);
    }

    private static Dialect of(Database database) {
        return switch (database) {
            case POSTGRESQL -> new PostgresqlDialect();
            case MARIADB -> new MariadbDialect();
            case H2 -> new H2Dialect();
        };
    }
}
