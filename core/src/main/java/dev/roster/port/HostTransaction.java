package dev.roster.port;

import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
        ROLLED_BACK;

        private static final Logger LOG = LoggerFactory.getLogger(HostTransaction.class);

        /**
         * Tells those who waited for the end of a transaction. It is over by then, so a failure of one of them is logged and
         * stops nothing. For adapters.
         *
         * @param listeners who waited, in the order in which they are told
         */
        public void tell(Iterable<? extends Consumer<Completion>> listeners) {
            for (Consumer<Completion> listener : listeners) {
                try {
                    listener.accept(this);
                } catch (RuntimeException | Error failure) {
                    // An error of one, too, must not keep the others from learning what they keep in memory for.
                    LOG.warn("A listener failed after a transaction had ended: {}. It stands.", this, failure);
                }
            }
        }

        /**
         * Waits for a commit. For adapters.
         *
         * @param action what to do
         * @return a listener that does it after a commit, and nothing after a rollback
         */
        public static Consumer<Completion> ifCommitted(Runnable action) {
            Objects.requireNonNull(action, "action");
            return completion -> {
                if (completion == COMMITTED) {
                    action.run();
                }
            };
        }
    }
}
