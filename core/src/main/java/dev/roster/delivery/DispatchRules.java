package dev.roster.delivery;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How a {@link Dispatcher} works. Immutable: each method that sets something yields another one.
 *
 * <pre>{@code
 * DispatchRules rules = DispatchRules.usual()
 *         .workers(4)                       // four connections to the mail system
 *         .atMostPerSecond(50);
 * }</pre>
 */
public final class DispatchRules {

    private static final int MOST_WORKERS = 100;
    private static final int MOST_PER_SECOND = 10_000;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final int workers;
    private final OptionalInt perSecond;
    private final Duration idlePause;

    private DispatchRules(int workers, OptionalInt perSecond, Duration idlePause) {
        this.workers = workers;
        this.perSecond = perSecond;
        this.idlePause = idlePause;
    }

    /** @return one worker, no limit of the rate, a second's pause when nothing is due */
    public static DispatchRules usual() {
        return new DispatchRules(1, OptionalInt.empty(), Duration.ofSeconds(1));
    }

    /**
     * Sets how many work at once where a dispatcher is started. Each sends one run of mails at a time, over one connection
     * if the mailer holds one for a run. It has no bearing on {@link Dispatcher#step}.
     *
     * @param number from 1 to 100
     * @return these rules with that
     * @throws IllegalArgumentException if it is out of bounds
     */
    public DispatchRules workers(int number) {
        if (number < 1 || number > MOST_WORKERS) {
            throw new IllegalArgumentException("from 1 to " + MOST_WORKERS + " workers send mails");
        }
        return new DispatchRules(number, perSecond, idlePause);
    }

    /**
     * Limits what one dispatcher hands over to the mail system, all its workers together. Several nodes have as many
     * dispatchers: give each its share.
     *
     * @param mails from 1 to 10,000; what one second leaves over, the next one may have
     * @return these rules with that limit
     * @throws IllegalArgumentException if it is out of bounds
     */
    public DispatchRules atMostPerSecond(int mails) {
        if (mails < 1 || mails > MOST_PER_SECOND) {
            throw new IllegalArgumentException("from 1 to 10,000 mails are sent in a second");
        }
        return new DispatchRules(workers, OptionalInt.of(mails), idlePause);
    }

    /**
     * Sets how long a worker pauses when nothing is due: half of it to one and a half, at random, so that nodes do not ask
     * together. As long may a mail wait that is due at once.
     *
     * @param pause from 10 milliseconds to an hour
     * @return these rules with that
     * @throws IllegalArgumentException if it is out of bounds
     */
    public DispatchRules idlePause(Duration pause) {
        Objects.requireNonNull(pause, "pause");
        if (pause.compareTo(SHORTEST_PAUSE) < 0 || pause.compareTo(LONGEST_PAUSE) > 0) {
            throw new IllegalArgumentException("a worker pauses for 10 milliseconds at least, and for an hour at most");
        }
        return new DispatchRules(workers, perSecond, pause);
    }

    /** @return how many work at once */
    public int workers() {
        return workers;
    }

    /** @return how many mails are handed over in a second at most, or empty if there is no limit */
    public OptionalInt mostPerSecond() {
        return perSecond;
    }

    /** @return how long a worker pauses when nothing is due */
    public Duration idlePause() {
        return idlePause;
    }
}
