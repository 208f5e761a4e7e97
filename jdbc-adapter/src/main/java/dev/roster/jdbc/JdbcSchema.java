package dev.roster.jdbc;

import dev.roster.failure.StorageFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The tables that a {@link JdbcStorage} works on. Their names begin with {@code roster_}; they lie in the schema that the
 * connections of the data source are in. A host has them made in one of three ways: {@link #migrate()}, with Flyway; the
 * statements that {@link #ddl} prints, run by whatever the host migrates with; or by Flyway as the host has set it up, with
 * the files in {@code classpath:roster-schema} and the {@linkplain Database#placeholders() placeholders}.
 */
public final class JdbcSchema {

    private final DataSource dataSource;
    private final SchemaText text;

    JdbcSchema(DataSource dataSource, SchemaText text) {
        this.dataSource = dataSource;
        this.text = text;
    }

    /**
     * The schema of a database.
     *
     * @param dataSource leads to the database, as a user who may make tables if {@link #migrate()} is to be called
     * @return its schema
     */
    public static JdbcSchema of(DataSource dataSource) {
        return new JdbcSchema(Objects.requireNonNull(dataSource, "dataSource"), SchemaText.SHIPPED);
    }

    /**
     * Makes the tables, or brings them up to this version; does nothing if they are. Flyway must be on the class path, and
     * its module for the database; what it has done it notes in the table {@code roster_schema_history}, apart from the
     * host's own. On a cluster, call it on one node.
     *
     * @throws StorageFailure if that fails; the message says why
     * @throws IllegalStateException if Flyway is not there
     */
    public void migrate() {
        try {
            FlywayMigration.run(dataSource, database(), text);
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(
                    "Flyway is not on the class path. Add org.flywaydb:flyway-core, and flyway-database-postgresql or "
                            + "flyway-mysql, or run what JdbcSchema.ddl() prints.",
                    missing);
        }
    }

    /**
     * Looks whether all is there that this version needs: tables, columns, keys, checks and indexes.
     *
     * @throws StorageFailure if something is missing; the message names all of it
     */
    public void validate() {
        try (Connection connection = dataSource.getConnection()) {
            List<String> missing = new SchemaCheck(connection, Dialects.of(connection), text).missing();
            if (!missing.isEmpty()) {
                throw new StorageFailure(
                        "Roster's schema is not complete. Missing: " + String.join(", ", missing)
                                + ". Migrate it, by JdbcSchema.migrate() or with what JdbcSchema.ddl() prints.",
                        null);
            }
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    /**
     * The statements that make the tables from nothing.
     *
     * @param database for which database
     * @return DDL, with comments, each statement ended by a semicolon
     */
    public static String ddl(Database database) {
        return ddl(database, 0);
    }

    /**
     * The statements that bring the tables from an older version to this one. The version that a database has stands in the
     * table {@code roster_schema}.
     *
     * @param database for which database
     * @param after the version that is there, or 0 if there is none
     * @return DDL, with comments, each statement ended by a semicolon; empty if there is nothing to do
     * @throws IllegalArgumentException if there is no such version
     */
    public static String ddl(Database database, int after) {
        Objects.requireNonNull(database, "database");
        if (after < 0 || after > SchemaText.SHIPPED.version()) {
            throw new IllegalArgumentException(
                    "There are the versions 0 to " + SchemaText.SHIPPED.version() + ", not " + after);
        }
        return SchemaText.SHIPPED.after(after, database);
    }

    private Database database() {
        try (Connection connection = dataSource.getConnection()) {
            return Dialects.of(connection).database();
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }
}
