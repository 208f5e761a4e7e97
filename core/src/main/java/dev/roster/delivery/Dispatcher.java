package dev.roster.delivery;

/**
 * Sends the mails that are due. Any number of dispatchers, on any number of nodes, may work on one storage: each mail is
 * claimed by one of them for the length of a lease. A mail is handed over at least once; a second time only if a node or
 * an answer was lost in between.
 */
public interface Dispatcher {

    /**
     * Claims the mails that are due, at most a run of them, sends them and records what became of each. Returns when all
     * is recorded. Safe to call from any number of threads.
     *
     * @return how many mails were claimed; 0 if none was due
     * @throws dev.roster.failure.StorageFailure if storage fails; claimed mails are then due again when their lease ends
     */
    int step();

    /**
     * Steps until nothing is due: for tests, and for hosts that send by a timer.
     *
     * @return how many mails were claimed in all
     * @throws dev.roster.failure.StorageFailure if storage fails; claimed mails are then due again when their lease ends
     */
    default int drain() {
        int all = 0;
        for (int claimed = step(); claimed > 0; claimed = step()) {
            all += claimed;
        }
        return all;
    }
}
