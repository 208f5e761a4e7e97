package dev.roster.jdbc;

import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.OutcomeUnknown;
import dev.roster.failure.StorageFailure;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Says in a sentence what a database's error means and what to do. */
final class Failures {

    private static final Set<String> MISSING =
            Set.of("42P01", "42S02", "42S04", "42703", "42S22", "42122", "42102", "42104");
    private static final Set<String> DENIED = Set.of("42501", "90096");
    private static final Set<Integer> DENIED_CODES = Set.of(1044, 1142, 1143, 1227);
    private static final Set<String> NOT_THERE = Set.of("3D000", "90146");
    private static final Set<String> READ_ONLY = Set.of("25006", "90097");
    private static final Set<Integer> READ_ONLY_CODES = Set.of(1290, 1792, 1836);
    private static final Set<String> FULL = Set.of("53100", "53200", "90031");
    private static final Set<Integer> FULL_CODES = Set.of(1021, 1114);
    private static final Set<Integer> CROWDED_CODES = Set.of(1040, 1203);

    /**
     * H2: the database is closed, or its connection is. MariaDB: the node left its cluster before the commit was known, or
     * somebody has ended the session.
     */
    private static final Set<Integer> CUT = Set.of(90007, 90067, 90098, 90121, 1180, 1927);

    /** The classes of states that a database gives to a commit that it has refused: a rule, an invalid transaction, a loss. */
    private static final Set<String> UNDONE = Set.of("23", "25", "40");

    private static final Set<String> SLOW = Set.of("57014", "25P03", "25P04", "HYT00", "HYT01", "70100");

    private Failures() {}

    /** The exception to be thrown for an error of the database. */
    static StorageFailure of(Dialect dialect, Exception failure) {
        if (failure instanceof SQLException told && dialect.isLost(told)) {
            return new ConcurrentChange("The transaction lost against another one: " + failure.getMessage(), failure);
        }
        return of(failure);
    }

    /** The exception to be thrown for what a driver threw. */
    static StorageFailure of(Exception failure) {
        if (failure instanceof StorageFailure known) {
            return known;
        }
        return failure instanceof SQLException told
                ? of(told)
                : new StorageFailure("The driver failed, or what is stored cannot be read: " + failure, failure);
    }

    /** The exception to be thrown if a transaction could not be committed. */
    static StorageFailure ofCommit(Dialect dialect, Exception failure) {
        return failure instanceof SQLException told && dialect.isLost(told) ? of(dialect, told) : ofCommit(failure);
    }

    /**
     * The exception to be thrown if a transaction could not be committed on a database of any kind. Only an answer that says
     * so says that nothing of it is there.
     */
    static StorageFailure ofCommit(Exception failure) {
        return failure instanceof SQLException told
                        && UNDONE.contains(
                                state(told).substring(0, Math.min(2, state(told).length())))
                ? of(told)
                : new OutcomeUnknown(
                        "Something failed while a transaction was being committed: either all of it is there, or nothing. "
                                + "Look before you repeat it. The database says: " + failure.getMessage(),
                        failure);
    }

    /** The exception to be thrown for an error of a database of any kind. */
    static StorageFailure of(SQLException failure) {
        if (state(failure).startsWith("40")) {
            return new ConcurrentChange("The transaction lost against another one: " + failure.getMessage(), failure);
        }
        return new StorageFailure(advice(failure) + " The database says: " + failure.getMessage(), failure);
    }

    private static String advice(SQLException failure) {
        String state = state(failure);
        int code = failure.getErrorCode();
        if (MISSING.contains(state)) {
            return "A table or column of Roster is missing: migrate the schema, or see what JdbcSchema.validate() says.";
        }
        if (state.startsWith("28")) {
            return "The database does not let Roster in: check user name and password.";
        }
        if (NOT_THERE.contains(state) || code == 1049) {
            return "There is no such database: check the address, or make it.";
        }
        if (DENIED.contains(state) || DENIED_CODES.contains(code)) {
            return "The database denies it: grant Roster's user SELECT, INSERT, UPDATE and DELETE on the roster_ tables.";
        }
        if (READ_ONLY.contains(state) || READ_ONLY_CODES.contains(code)) {
            return "The database takes no changes: connect to one that is not read-only.";
        }
        if (FULL.contains(state) || FULL_CODES.contains(code)) {
            return "The database is full: give it space.";
        }
        if (state.equals("53300") || CROWDED_CODES.contains(code)) {
            return "The database has no connection left: have it take more, or make pools smaller.";
        }
        if (failure instanceof SQLTransientConnectionException) {
            return "No connection was to be had in time: is the database up, and is the pool large enough?";
        }
        if (code == 1047 || code == 1180) {
            return "This node has lost the majority of its cluster and answers nothing: connect to one that has it, or bring "
                    + "nodes back.";
        }
        if (isCut(failure)) {
            return "The database cannot be reached, or the connection was lost: check that it is up, and try again.";
        }
        if (failure instanceof SQLTimeoutException || SLOW.contains(state) || code == 1205) {
            return "The database did not answer in time: find out what keeps it busy, and try again.";
        }
        if (state.startsWith("23")) {
            return "A constraint of the schema does not hold what was to be written.";
        }
        return "The database failed.";
    }

    private static boolean isCut(SQLException failure) {
        String state = state(failure);
        return state.startsWith("08") || state.startsWith("57P") || CUT.contains(failure.getErrorCode());
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }
}
