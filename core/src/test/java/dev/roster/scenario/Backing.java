package dev.roster.scenario;

import dev.roster.port.HostTransaction;
import dev.roster.port.Storage;

/** What an adapter brings to have the scenarios played on it. */
public interface Backing {

    /** @return an empty storage; the same at each call */
    Storage storage();

    /** @return a transaction on it that the host has begun */
    HostWork begin();

    /** A transaction in the host's hands. */
    interface HostWork extends AutoCloseable {

        /** @return what Roster joins */
        HostTransaction transaction();

        /** Makes it last. */
        void commit();

        /** Rolls back, unless it was committed. */
        @Override
        void close();
    }
}
