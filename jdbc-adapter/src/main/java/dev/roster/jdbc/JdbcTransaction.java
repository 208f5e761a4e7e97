package dev.roster.jdbc;

import dev.roster.port.HostTransaction;
import java.sql.Connection;

/**
 * A transaction of the host on a connection, which Roster joins: {@code roster.joining(transaction)}. Roster then
 * neither commits nor rolls back, and repeats nothing: if the transaction loses against another one, a
 * {@link dev.roster.failure.ConcurrentChange} comes out, and the host repeats the whole of it. Any isolation level will do but
 * H2's REPEATABLE READ, in which no change is made; at READ COMMITTED others wait and lose least. Look-ups, lists and
 * questions about access show what the transaction sees, which above that level may be older than what is there; no
 * change is decided on that.
 *
 * <p>{@link HeldTransaction} and {@link SpringTransaction} are such transactions; a host that manages its own otherwise
 * implements this.
 */
public interface JdbcTransaction extends HostTransaction {

    /**
     * The connection that the transaction is on, to the database that the storage is on.
     *
     * @return the connection, with auto-commit off; Roster does not close it
     */
    Connection connection();

    /**
     * Says that the transaction must not be committed any more: it lost against another one, or the database has undone
     * it, so that what the host wrote may be gone. Whoever commits it all the same gets an exception. May be called
     * again.
     */
    void setRollbackOnly();
}
