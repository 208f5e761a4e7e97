package dev.roster.contract;

import dev.roster.port.HostTransaction;
import dev.roster.port.Storage;
import java.time.Duration;

/** A storage under test; a new one, without any content, for each test. */
public interface StorageFixture extends AutoCloseable {

    /** @return the storage */
    Storage storage();

    /**
     * Moves the clock of the storage forward, the one that leases are measured by too. Between two calls it may stand
     * still or go on.
     *
     * @param time how far
     */
    void advance(Duration time);

    /** @return a new transaction of a host, of a kind that the storage knows */
    HostTransaction begin();

    /**
     * Ends a transaction as its host does.
     *
     * @param transaction one that {@link #begin()} gave
     */
    void commit(HostTransaction transaction);

    /**
     * Ends a transaction as its host does.
     *
     * @param transaction one that {@link #begin()} gave
     */
    void rollback(HostTransaction transaction);

    /** Lets go of the storage; also of transactions that a failed test left open. */
    @Override
    void close();
}
