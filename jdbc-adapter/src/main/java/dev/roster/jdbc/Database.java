package dev.roster.jdbc;

import java.util.Map;

/** The databases that Roster's data can be kept in. */
public enum Database {

    /** PostgreSQL; run on 15 and 18. */
    POSTGRESQL(
            "PostgreSQL",
            Map.ofEntries(
                    Map.entry("id", "uuid"),
                    Map.entry("code", "varchar(32)"),
                    Map.entry("key", "text COLLATE \"C\""),
                    Map.entry("held", "text COLLATE \"C\""),
                    Map.entry("reference", "text COLLATE \"C\""),
                    Map.entry("address", "text COLLATE \"C\""),
                    Map.entry("address_text", "text"),
                    Map.entry("credential", "text COLLATE \"C\""),
                    Map.entry("sort_key", "text COLLATE \"C\""),
                    Map.entry("hash", "varchar(64)"),
                    Map.entry("text", "text"),
                    Map.entry("long_text", "text"),
                    Map.entry("json", "text"),
                    Map.entry("flag", "boolean"),
                    Map.entry("instant", "timestamp(6) with time zone"),
                    Map.entry("engine", ""))),

    /** MariaDB, alone or as a Galera cluster; run on 11.4, and on a cluster of 10.11. */
    MARIADB(
            "MariaDB",
            Map.ofEntries(
                    // The type uuid of MariaDB does not sort as the text of a UUID does.
                    Map.entry("id", "binary(16)"),
                    Map.entry("code", "varchar(32)"),
                    Map.entry("key", "varchar(100)"),
                    Map.entry("held", "varchar(403)"),
                    Map.entry("reference", "varchar(400)"),
                    Map.entry("address", "varchar(254)"),
                    Map.entry("address_text", "varchar(254)"),
                    Map.entry("credential", "varchar(255)"),
                    Map.entry("sort_key", "varchar(255)"),
                    Map.entry("hash", "varchar(64)"),
                    Map.entry("text", "varchar(400)"),
                    Map.entry("long_text", "mediumtext"),
                    Map.entry("json", "mediumtext"),
                    Map.entry("flag", "boolean"),
                    // Not timestamp, which ends in 2038 and moves with the time zone of the session. In UTC.
                    Map.entry("instant", "datetime(6)"),
                    Map.entry("engine", "ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin"))),

    /** H2, in memory or in a file, which needs no server. */
    H2(
            "H2",
            Map.ofEntries(
                    Map.entry("id", "uuid"),
                    Map.entry("code", "varchar(32)"),
                    // Binary, since a collation is the whole database's, and text is else ordered by UTF-16 units.
                    Map.entry("key", "varbinary(400)"),
                    Map.entry("held", "varbinary(1612)"),
                    Map.entry("reference", "varbinary(1600)"),
                    Map.entry("address", "varbinary(254)"),
                    Map.entry("address_text", "varchar(254)"),
                    Map.entry("credential", "varbinary(255)"),
                    Map.entry("sort_key", "varbinary(1020)"),
                    Map.entry("hash", "varchar(64)"),
                    Map.entry("text", "varchar(800)"),
                    Map.entry("long_text", "varchar(1000000)"),
                    Map.entry("json", "varchar(1000000)"),
                    Map.entry("flag", "boolean"),
                    Map.entry("instant", "timestamp(6) with time zone"),
                    Map.entry("engine", "")));

    private final String product;
    private final Map<String, String> types;

    Database(String product, Map<String, String> types) {
        this.product = product;
        this.types = types;
    }

    /** What its drivers call it. */
    String product() {
        return product;
    }

    /**
     * How it spells the types that the DDL in {@code classpath:roster-schema} names: what a host's own Flyway needs as
     * placeholders to run it.
     *
     * @return types by the names of their placeholders
     */
    public Map<String, String> placeholders() {
        return types;
    }
}
