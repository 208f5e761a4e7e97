package dev.roster.port;

import java.util.function.Consumer;

/**
 * A transaction that the host began and will end. An adapter's own kind says how its storage joins; this says when it is
 * over.
 */
public interface HostTransaction {

    /**
     * Registers what is to be told when the transaction is over. If that is never told, nothing that waits for the commit
     * is done; caches then fall back to their stated bound.
     *
     * @param listener told once, after the end
     */
    void onCompletion(Consumer<Completion> listener);

    /** How a transaction ended. */
    enum Completion {
        /** Its changes are there. */
        COMMITTED,
        /** Its changes are not there. */
        ROLLED_BACK
    }
}
