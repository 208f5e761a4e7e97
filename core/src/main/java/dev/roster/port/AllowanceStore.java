package dev.roster.port;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Counters of what is limited, over all organizations. They are locked after all else in a transaction: whoever waits for
 * one holds nothing that its holder still wants.
 */
public interface AllowanceStore {

    /**
     * Reads counters and has others who read them here wait, in the order of their keys, in as few statements as the
     * number allows.
     *
     * @param keys keys; those without a counter are left out of the answer
     * @return what there is, by key
     */
    Map<String, Allowance> current(Collection<String> keys);

    /**
     * Writes counters, in the order of their keys, in as few statements as the number allows. One is written only where all is still as it was read:
     * that decides races.
     *
     * @param read what {@link #current} answered in this transaction
     * @param counted the counters as they are to be; none twice; those that were not read are added
     * @return whether all were written; if not, some may be, and the transaction must be given up
     */
    boolean write(Map<String, Allowance> read, Collection<Allowance> counted);

    /**
     * Deletes counters whose windows are over, those that ended first.
     *
     * @param now the time
     * @param most how many at most
     * @return how many were deleted
     */
    int deleteOver(Instant now, int most);
}
