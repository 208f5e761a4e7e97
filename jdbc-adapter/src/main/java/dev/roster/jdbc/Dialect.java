package dev.roster.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the databases part. All else is the same SQL on each of them. */
interface Dialect {

    /** Which one it is. */
    Database database();

    /** Refuses a database or a driver that is set so that Roster cannot work; the message says what to set. */
    void requireFit(Connection connection) throws SQLException;

    /** Refuses to change anything in a transaction of a host in which no change could be decided on what is there. */
    void requireJoinable(Connection connection) throws SQLException;

    /** Binds an id. */
    void bind(PreparedStatement statement, int index, UUID id) throws SQLException;

    /** Binds text to a column that compares it binary. */
    void bind(PreparedStatement statement, int index, Key key) throws SQLException;

    /** Binds a time, whatever the time zone of the session. */
    void bind(PreparedStatement statement, int index, Instant time) throws SQLException;

    @Nullable
    UUID id(ResultSet result, int index) throws SQLException;

    @Nullable
    Instant time(ResultSet result, int index) throws SQLException;

    /** Asks for the database's time, as it is when the statement runs. */
    String now();

    /**
     * Makes a SELECT read what is current, also in a transaction that holds an older snapshot. To be appended.
     *
     * <p>Only rows of an organization that this transaction has locked are read so: it began by updating the organization's
     * row, and a database that finds out by itself that a snapshot is too old for that needs nothing more.
     */
    String current();

    /**
     * Adds a row unless one of its keys is taken. That is no error of the database, which could spoil a transaction.
     *
     * @return whether it was added
     */
    default boolean insertUnlessTaken(Session session, Table table, List<Object> row) {
        return insertUntaken(session, table, List.of(row)) == 1;
    }

    /**
     * Adds rows. If a key of one is taken, that one is left out, or all are. That is no error of the database, which could
     * spoil a transaction.
     *
     * @return how many were added
     */
    int insertUntaken(Session session, Table table, List<List<Object>> rows);

    /** Raises a number in a row by one, and reads the row as it is after that. */
    <T> Optional<T> raise(Session session, Table table, String column, UUID id, RowReader<T> reader);

    /** Undoes what a transaction of Roster's own has done. */
    default void rollBack(Connection connection) throws SQLException {
        connection.rollback();
    }

    /** Which rows a SELECT reads, along an index. */
    Among.Condition rows(Among among);

    /**
     * Joins the rows of a table that have one of many ids, as far as there are any, to what a SELECT has so far. To be
     * appended; there may be a row more without one for each of the ids.
     *
     * @param join an outer join, up to the column with the ids
     */
    default Among.Condition ifAny(String join, List<UUID> ids) {
        return new Among.Condition(join + " IN (?" + ", ?".repeat(ids.size() - 1) + ")", List.copyOf(ids));
    }

    /**
     * Of the mails that may be claimed by now, the first ones that nobody else is claiming, locked. With both ends, since an
     * index may have all that are null, which is nearly all, before the least.
     */
    default Among.Condition claimable(Instant now, int most) {
        return new Among.Condition(
                "WHERE d.claimable_at > ? AND d.claimable_at <= ? ORDER BY d.claimable_at, d.id LIMIT " + most
                        + " FOR UPDATE SKIP LOCKED",
                List.of(Instant.EPOCH, now));
    }

    /** Rows after a position: of two columns, compared as one. Its parameters are what {@link #position} makes of the two. */
    String isAfter(String column, String id, boolean descending);

    /** @see #isAfter */
    List<Object> position(Object key, Object id);

    /** Whether this failure says that the transaction lost against another one, so that repeating it may help. */
    boolean isLost(SQLException failure);
}
