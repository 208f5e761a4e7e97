package dev.roster.port;

import dev.roster.delivery.DeliveryState;
import dev.roster.id.DeliveryId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a claimed mail.
 *
 * @param id the mail
 * @param attempt the attempt that the claim gave: the fencing token
 * @param tries how often the mail system was asked in vain so far
 * @param state its new state: {@code SENT}, {@code DEFERRED}, {@code FAILED} or {@code VOID}
 * @param dueAt when it is tried again, if it is {@code DEFERRED}; else empty
 * @param detail what the mail system said, if anything
 */
public record Settlement(
        DeliveryId id, int attempt, int tries, DeliveryState state, Optional<Instant> dueAt, Optional<String> detail) {

    /**
     * Checks that state and time go together.
     *
     * @param id the mail
     * @param attempt the attempt that the claim gave: the fencing token
     * @param tries how often the mail system was asked in vain so far
     * @param state its new state: {@code SENT}, {@code DEFERRED}, {@code FAILED} or {@code VOID}
     * @param dueAt when it is tried again, if it is {@code DEFERRED}; else empty
     * @param detail what the mail system said, if anything
     */
    public Settlement {
        Objects.requireNonNull(id, "id");
        if (state == DeliveryState.QUEUED
                || state == DeliveryState.SENDING
                || state.isReported()
                || (state == DeliveryState.DEFERRED) != dueAt.isPresent()) {
            throw new IllegalArgumentException(state + " with due time " + dueAt);
        }
        Objects.requireNonNull(detail, "detail");
    }
}
