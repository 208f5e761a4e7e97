package dev.roster.delivery;

import java.time.Duration;

/** A dispatcher at work, until it is stopped. Safe for use by any number of threads. */
public interface Dispatching extends AutoCloseable {

    /**
     * Stops it: no mail is claimed from now on. A run that is on its way ends after the mail in hand; the mails behind that
     * one are put back, due at once, for whoever sends next. Nobody is interrupted, since the mail in hand may be accepted at
     * this moment: what is not over in time ends by itself, as soon as the mailer answers.
     *
     * @param within how long to wait; zero to wait for nothing
     * @return whether all is over; false if it is not in time, or if this thread is interrupted, which it then still is
     */
    boolean stop(Duration within);

    /** @return whether a worker is still there, at work or waiting */
    boolean isRunning();

    /** Stops it, and waits for half a minute at most. */
    @Override
    default void close() {
        stop(Duration.ofSeconds(30));
    }
}
