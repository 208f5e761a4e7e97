package dev.roster.jdbc;

import dev.roster.failure.StorageFailure;
import java.util.List;

/** Which version of the schema a database has. */
final class SchemaVersion {

    private SchemaVersion() {}

    /** Refuses a database whose schema is of another version. */
    static void require(Session session, int wanted) {
        int there = session.find("SELECT MAX(version) FROM roster_schema", List.of(), Row::integer)
                .orElse(0);
        if (there < wanted) {
            throw new StorageFailure(
                    "Roster's schema is of version " + there + ", and this library wants " + wanted
                            + ": migrate it, by JdbcSchema.migrate() or with what JdbcSchema.ddl() prints.",
                    null);
        }
        if (there > wanted) {
            throw new StorageFailure(
                    "Roster's schema is of version " + there + ", and this library knows " + wanted
                            + " at most: use a newer roster-jdbc.",
                    null);
        }
    }
}
