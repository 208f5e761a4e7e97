package dev.roster.port;

import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.StorageFailure;
import java.time.InstantSource;

/**
 * Where everything is kept. Safe for use by any number of threads. Every method of this port and of its parts throws
 * {@link StorageFailure} if the storage cannot do it; none returns null.
 */
public interface Storage {

    /**
     * Does a piece of work in one transaction: all of it, or nothing. Changes of one organization are made one after the
     * other: the first statement of each is {@link OrganizationStore#change}.
     *
     * <p>The work may be run more than once, if the transaction lost against another one: it must have no effect but
     * through its unit. An exception that it throws rolls back and comes out unchanged.
     *
     * @param work what is to be done
     * @param <T> what it yields
     * @return what the work returned
     * @throws ConcurrentChange if the transaction lost, and repeating did not help or is not allowed here
     * @throws StorageFailure if the storage failed; nothing was changed
     */
    <T> T inTransaction(Work<T> work);

    /** @return point look-ups; on a {@link #joining joined} storage they see the transaction's own changes */
    Lookups lookups();

    /** @return pages of lists; on a {@link #joining joined} storage they see the transaction's own changes */
    Listings listings();

    /** @return the time as this storage has it, so that all nodes that share it agree */
    InstantSource clock();

    /**
     * Joins a transaction of the host. The storage that is returned works inside of it: it neither commits nor rolls back
     * nor repeats; what is to be done after commit is done when the host has committed. Work that ends in an exception
     * leaves nothing behind (a savepoint), and the rest of the host's transaction as it was.
     *
     * @param transaction the host's transaction, of a kind that this storage knows
     * @return this storage, inside that transaction
     * @throws IllegalArgumentException if the transaction is of another kind; the message says which kind fits
     */
    Storage joining(HostTransaction transaction);

    /**
     * A piece of work on one unit.
     *
     * @param <T> what it yields
     */
    @FunctionalInterface
    interface Work<T> {

        /**
         * @param unit the transaction; not for use after this returns
         * @return what the work yields
         */
        T in(UnitOfWork unit);
    }
}
