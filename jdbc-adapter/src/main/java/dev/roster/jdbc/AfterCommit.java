package dev.roster.jdbc;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what waited for the end of a transaction. It is over by then, so a failure is logged and stops nothing. */
final class AfterCommit {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcStorage.class);

    private AfterCommit() {}

    static void run(Iterable<Runnable> actions) {
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (RuntimeException failure) {
                LOG.warn("An action after the end of a transaction failed; the transaction stands.", failure);
            }
        }
    }
}
