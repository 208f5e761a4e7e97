package dev.roster.internal.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Leaves the mail system alone while it is down. After a pause one mail goes to see; the answer to that one ends it, or begins
 * a longer pause.
 */
final class Breaker {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Pauses pauses;
    private int failures;
    private Instant until = Instant.MIN;
    private boolean probing;

    Breaker(RandomGenerator random) {
        pauses = new Pauses(FIRST, LONGEST, random);
    }

    /** What a worker may claim. */
    enum Way {
        FREE(Integer.MAX_VALUE),
        /** Goes to see, while nobody else may; to be told when it is {@link Breaker#probed back}. */
        ONE_MAIL(1),
        SHUT(0);

        private final int most;

        Way(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    synchronized Way way(Instant now) {
        if (failures == 0) {
            return Way.FREE;
        }
        if (probing || isLeftAlone(now)) {
            return Way.SHUT;
        }
        probing = true;
        return Way.ONE_MAIL;
    }

    /** Who went to see is back, or there was nothing to send. */
    synchronized void probed() {
        probing = false;
    }

    /**
     * It is down. Who says so while it is left alone already does not make the pause longer.
     *
     * @return until when it is left alone
     */
    synchronized Instant down(Instant now) {
        if (!isLeftAlone(now)) {
            failures++;
            until = now.plus(pauses.after(failures));
        }
        return until;
    }

    /** It answered. A connection that is still good while others are refused ends no pause. */
    synchronized void up(Instant now) {
        if (!isLeftAlone(now)) {
            failures = 0;
            until = Instant.MIN;
        }
    }

    /** No pause is as long as a clock that was set back would make it. */
    private boolean isLeftAlone(Instant now) {
        return now.isBefore(until) && !until.isAfter(now.plus(LONGEST));
    }

    synchronized Optional<Instant> openUntil() {
        return failures == 0 ? Optional.empty() : Optional.of(until);
    }
}
