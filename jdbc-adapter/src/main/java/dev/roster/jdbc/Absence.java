package dev.roster.jdbc;

import dev.roster.failure.ConcurrentChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;

/**
 * Tells whether a row that was not found is not there, or only later than the snapshot of a host's transaction. What is in
 * an organization needs no such look: whoever changes it changes the organization's row, and to update that one fails if
 * the snapshot is older. A user or an organization that is new has no row that could be updated.
 */
interface Absence {

    /** Of a transaction that has no snapshot: each statement sees what is committed. */
    Absence SEEN = (table, row) -> {};

    /**
     * Throws {@link dev.roster.failure.ConcurrentChange} if another transaction has added a row with one of the keys.
     *
     * @param row with the keys that were looked for, and others that nobody has
     */
    void confirm(Table table, List<Object> row);

    /** Of a joined transaction: adds the row and takes it back, since keys are compared with all that is committed. */
    static Absence joined(Session session, Connection connection) {
        return (table, row) -> {
            try {
                if (session.dialect().current().isEmpty()
                        && connection.getTransactionIsolation() > Connection.TRANSACTION_READ_COMMITTED) {
                    Savepoint before = connection.setSavepoint();
                    boolean absent = session.dialect().insertUnlessTaken(session, table, row);
                    connection.rollback(before);
                    if (!absent) {
                        throw new ConcurrentChange(
                                "Another transaction has added what this one does not see yet.", null);
                    }
                }
            } catch (SQLException failure) {
                throw Failures.of(session.dialect(), failure);
            }
        };
    }
}
