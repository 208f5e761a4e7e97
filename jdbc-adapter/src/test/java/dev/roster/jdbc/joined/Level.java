package dev.roster.jdbc.joined;

import dev.roster.jdbc.ground.DatabaseUnderTest;
import java.sql.Connection;

/** The isolation levels that a host's transaction may have. */
enum Level {
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    /** H2's own. */
    SNAPSHOT(6),
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    private final int constant;

    Level(int constant) {
        this.constant = constant;
    }

    int constant() {
        return constant;
    }

    /**
     * Whether Roster changes something at it. MariaDB locks all that a SERIALIZABLE transaction reads, so that nothing of it
     * grows old; H2's REPEATABLE READ is refused.
     */
    boolean isOn(DatabaseUnderTest database) {
        return switch (this) {
            case SNAPSHOT -> database.name().startsWith("H2");
            case REPEATABLE_READ -> !database.name().startsWith("H2");
            case SERIALIZABLE -> database != DatabaseUnderTest.MARIADB;
            default -> true;
        };
    }
}
