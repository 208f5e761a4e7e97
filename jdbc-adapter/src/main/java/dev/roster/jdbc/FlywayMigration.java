package dev.roster.jdbc;

import dev.roster.failure.StorageFailure;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Migrates by Flyway. A class of its own, since Flyway need not be there. */
final class FlywayMigration {

    private static final String HISTORY = "roster_schema_history";

    private FlywayMigration() {}

    static void run(DataSource dataSource, Database database, SchemaText text) {
        try {
            Flyway.configure(FlywayMigration.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations(text.folders().stream()
                            .map(folder -> "classpath:" + folder)
                            .toArray(String[]::new))
                    .placeholders(database.placeholders())
                    .table(HISTORY)
                    // The host has tables of its own in there, of which this history knows nothing.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw new StorageFailure("Roster's schema could not be migrated: " + failure.getMessage(), failure);
        }
    }
}
