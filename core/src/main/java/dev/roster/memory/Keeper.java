package dev.roster.memory;

import dev.roster.failure.OutcomeUnknown;
import dev.roster.failure.StorageFailure;
import java.util.Collection;

/**
 * Keeps what an {@link InMemoryStorage} holds where it outlives the process. The storage does all else that a storage must:
 * its rules, its order, its transactions. So this is all that there is to implement for a storage of a single process whose
 * content fits into memory. Several processes cannot share what is kept: each would know nothing of what the others write.
 *
 * <p>A row is told from others by its kind and key. Rows of all kinds are written in one step, so what keeps them must be able
 * to write many at once, or none.
 */
public interface Keeper {

    /**
     * Reads what is kept. Asked once, by {@link InMemoryStorage#InMemoryStorage(java.time.InstantSource, Keeper)}, before
     * anything else.
     *
     * @return all rows, in any order
     * @throws StorageFailure if they cannot be read
     */
    Collection<Row> rows();

    /**
     * Keeps what one transaction changed, all of it or nothing, and for good: when this returns, nothing that happens to the
     * process may undo it. Called for one transaction after the other, in their order, on the thread that commits. Nobody
     * sees the changes before this has returned; all who want to write wait for it.
     *
     * <p>If this throws, the transaction is rolled back, and the next one is handed over as if it had never been. So whoever
     * cannot tell whether the changes are kept says so, and refuses all that comes after.
     *
     * @param written rows as they are now, new ones and changed ones
     * @param removed rows as they were; none that is also written
     * @throws OutcomeUnknown if nobody can say whether the changes are kept
     * @throws StorageFailure if they are not; other exceptions are wrapped in one
     */
    void keep(Collection<Row> written, Collection<Row> removed);
}
