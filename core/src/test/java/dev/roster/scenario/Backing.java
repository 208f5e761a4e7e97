package dev.roster.scenario;

import dev.roster.port.HostTransaction;
import dev.roster.port.Storage;
import java.util.List;

/** What an adapter brings to have the scenarios played on it. */
public interface Backing {

    /** @return an empty storage; the same at each call */
    Storage storage();

    /**
     * The same storage as the nodes of one installation have it. Those who race act by one each, in turn. What is committed
     * by one must be seen by look-ups of the others; where a cluster needs to be told so, whoever connects tells it.
     *
     * @return storages that share what they keep; the first is {@link #storage()}
     */
    default List<Storage> storages() {
        return List.of(storage());
    }

    /** @return a transaction on it that the host has begun */
    HostWork begin();

    /** @return all that is stored, each value of each row of each table, as a thief of it would read it */
    default String dump() {
        throw new UnsupportedOperationException("nobody looks into this one");
    }

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
