package dev.roster.jdbc.tap;

/** Hears what one connection is told. */
public interface Ear {

    /** A prepared statement that is about to be sent. Whoever throws here stops it. */
    void sent(Sent statement);

    /** The end of a transaction, or of what was done since a savepoint. */
    default void over() {}
}
