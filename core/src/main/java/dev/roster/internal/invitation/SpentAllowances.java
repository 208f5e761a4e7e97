package dev.roster.internal.invitation;

import dev.roster.internal.Deployment;
import java.time.Duration;
import java.time.Instant;

/**
 * Deletes counters whose windows are over, so that they do not grow for ever. It is done by the dispatcher, which runs
 * anyway, outside of what people wait for: a batch at a time, and if less was to be done, not again for an hour.
 */
public final class SpentAllowances {

    private static final int BATCH = 500;
    private static final Duration REST = Duration.ofHours(1);

    private final Deployment deployment;
    private volatile Instant next = Instant.MIN;

    public SpentAllowances(Deployment deployment) {
        this.deployment = deployment;
    }

    public void deleteIfDue() {
        Instant now = deployment.clock().instant();
        if (now.isBefore(next)) {
            return;
        }
        int deleted =
                deployment.storage().inTransaction(unit -> unit.allowances().deleteOver(now, BATCH));
        if (deleted < BATCH) {
            next = now.plus(REST);
        }
    }
}
