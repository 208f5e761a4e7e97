package dev.roster.delivery;

import java.util.concurrent.ScheduledExecutorService;

/**
 * Sends the mails that are due. Any number of dispatchers, on any number of nodes, may work on one storage: each mail is
 * claimed by one of them for the length of a lease. A mail is handed over at least once; a second time only if a node or
 * an answer was lost in between, with the same Message-ID and a link that is as good.
 *
 * <p>A run of mails ends at half of its lease, and what is left of it is put back, so that nobody else sends it meanwhile.
 * When the mail system is found down it is left alone for half a minute at most, then for twice as long each time, up to ten
 * minutes, and tried with one mail; mails lose no attempt by that. What it puts off is tried again at growing intervals, up to
 * an hour, twelve times at most and no longer than its link is good. Safe for use by any number of threads.
 */
public interface Dispatcher {

    /**
     * Claims the mails that are due, at most a run of them, sends them and records what became of each. Returns when all
     * is recorded. Safe to call from any number of threads.
     *
     * @return how many mails were claimed; 0 if none was due, or none may be sent now
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

    /**
     * Works on threads of its own, which are daemons: up to two for each {@link DispatchRules#workers worker}, one that sends
     * and one that records answers meanwhile. Failures of storage and of the mailer are logged and waited out. Answers that
     * come while others are recorded are recorded together: a node that dies may leave up to 16 mails of a worker that were
     * sent and not marked, which are sent again.
     *
     * @return what stops it
     */
    Dispatching start();

    /**
     * Works like {@link #start()}, on threads of the host's. No thread is held while nothing is due. Where it has no thread to
     * spare, answers are recorded by whoever sends.
     *
     * @param executor whose threads; it is not shut down, and if somebody else does so, this ends with it
     * @return what stops it
     */
    Dispatching start(ScheduledExecutorService executor);

    /** @return what it has done so far */
    DispatchCounts counts();
}
