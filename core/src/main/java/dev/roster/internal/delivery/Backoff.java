package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.Suppression;
import dev.roster.port.Answer;
import dev.roster.port.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What follows from an answer. What can be tried again is, after a pause that grows with each try, and never past the time
 * when the link would be dead.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_TRIES = 12;

    private final Pauses pauses;

    Backoff(RandomGenerator random) {
        pauses = new Pauses(FIRST, LONGEST, random);
    }

    /** A mail that nobody wants any more. */
    static Settled overtaken(Delivery delivery) {
        return settled(delivery, DeliveryState.VOID, Optional.empty(), "");
    }

    /** A mail to an address that gets none. */
    static Settled suppressed(Delivery delivery, Suppression suppression) {
        return settled(delivery, DeliveryState.FAILED, Optional.empty(), "not sent: " + suppression.cause());
    }

    /** A mail that was claimed and not tried: due again as it was. */
    static Settled putBack(Mailing<?> mailing) {
        Delivery delivery = mailing.delivery();
        return settled(
                delivery,
                DeliveryState.DEFERRED,
                Optional.of(delivery.dueAt()),
                delivery.detail().orElse(""));
    }

    /**
     * A mail that waits for something that is not its own fault.
     *
     * @param due until when
     * @param said why, without secrets
     */
    static Settled putOff(Mailing<?> mailing, Instant due, String said) {
        return due.isBefore(mailing.until())
                ? settled(mailing.delivery(), DeliveryState.DEFERRED, Optional.of(due), said)
                : settled(mailing.delivery(), DeliveryState.FAILED, Optional.empty(), said);
    }

    /**
     * What to record of an answer that is about the mail.
     *
     * @param said its detail, without secrets
     */
    Settled answered(Mailing<?> mailing, Answer answer, String said, Instant now) {
        Delivery delivery = mailing.delivery();
        if (answer instanceof Answer.Accepted) {
            return settled(delivery, DeliveryState.SENT, Optional.empty(), said);
        }
        int tries = delivery.tries() + 1;
        Instant due = now.plus(pause(tries));
        return answer instanceof Answer.Rejected || tries >= MOST_TRIES || !due.isBefore(mailing.until())
                ? settled(delivery, tries, DeliveryState.FAILED, Optional.empty(), said)
                : settled(delivery, tries, DeliveryState.DEFERRED, Optional.of(due), said);
    }

    /** @param times how many times it went wrong, not less than once */
    Duration pause(int times) {
        return pauses.after(times);
    }

    private static Settled settled(Delivery delivery, DeliveryState state, Optional<Instant> due, String said) {
        return settled(delivery, delivery.tries(), state, due, said);
    }

    private static Settled settled(
            Delivery delivery, int tries, DeliveryState state, Optional<Instant> due, String said) {
        return new Settled(
                delivery, new Settlement(delivery.id(), delivery.attempt(), tries, state, due, Said.inOneLine(said)));
    }
}
