package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.port.Answer;
import dev.roster.port.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What follows from an answer. What can be tried again is, after twice the time at each attempt, with full jitter so that
 * mails that failed together do not come back together, and never past the time when the link would be dead.
 */
public final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_ATTEMPTS = 12;

    private final RandomGenerator random;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** A mail that nobody wants any more. */
    static Settlement overtaken(Delivery delivery) {
        return new Settlement(
                delivery.id(), delivery.attempt(), DeliveryState.VOID, Optional.empty(), Optional.empty());
    }

    /**
     * What to record of an answer.
     *
     * @param said its detail, without secrets
     */
    Settlement settlement(Delivery delivery, Instant deadline, Answer answer, String said, Instant now) {
        if (answer instanceof Answer.Accepted) {
            return settled(delivery, DeliveryState.SENT, Optional.empty(), said);
        }
        Instant due = now.plus(pause(delivery.attempt()));
        boolean hopeless = answer instanceof Answer.Rejected
                || !due.isBefore(deadline)
                || (!(answer instanceof Answer.RelayDown) && delivery.attempt() >= MOST_ATTEMPTS);
        return hopeless
                ? settled(delivery, DeliveryState.FAILED, Optional.empty(), said)
                : settled(delivery, DeliveryState.DEFERRED, Optional.of(due), said);
    }

    /** At least a second, so that a mail never spins. */
    Duration pause(int attempt) {
        long ceiling = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(random.nextLong(1000, ceiling + 1));
    }

    private static Settlement settled(Delivery delivery, DeliveryState state, Optional<Instant> due, String said) {
        return new Settlement(delivery.id(), delivery.attempt(), state, due, Said.inOneLine(said));
    }
}
