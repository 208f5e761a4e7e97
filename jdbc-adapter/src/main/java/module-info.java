/** Keeps Roster's data in a database: PostgreSQL, MariaDB or H2. */
module dev.roster.jdbc {
    requires transitive dev.roster;
    requires transitive java.sql;
    requires org.slf4j;
    requires tools.jackson.databind;
    requires static org.jspecify;
    // For hosts that want the schema migrated.
    requires static flyway.core;
    // For hosts whose transactions Spring manages.
    requires static spring.core;
    requires static spring.jdbc;
    requires static spring.tx;

    exports dev.roster.jdbc;
}
