package dev.roster.jdbc.ground;

/** The time zone of all sessions: never that of the JVM, so that a time that is taken for a local one shows. */
final class SessionZone {

    static final String NAME = "Asia/Kathmandu";

    /** The same, for a server without the tables of names. */
    static final String OFFSET = "+05:45";

    private SessionZone() {}
}
