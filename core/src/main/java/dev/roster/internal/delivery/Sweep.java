package dev.roster.internal.delivery;

import dev.roster.internal.Deployment;
import dev.roster.port.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Deletes what is over, so that it does not grow for ever: counters, mails that are of no use any more, and links that lead
 * nowhere. It is done by the dispatcher, which runs anyway, outside of what people wait for: a batch of each at a time, and
 * if less was to be done, not again for an hour.
 */
final class Sweep {

    private static final int BATCH = 500;
    private static final Duration REST = Duration.ofHours(1);

    private final Deployment deployment;
    private final List<Litter> all = List.of(
            new Litter((unit, now) -> unit.allowances().deleteOver(now, BATCH)),
            new Litter((unit, now) -> unit.personalMails().deleteExpired(now, BATCH)),
            new Litter((unit, now) -> unit.links().deleteUseless(BATCH)));

    Sweep(Deployment deployment) {
        this.deployment = deployment;
    }

    void deleteWhatIsDue() {
        Instant now = deployment.clock().instant();
        all.forEach(each -> each.deleteIfDue(deployment, now));
    }

    /** Deletes so many at most. */
    private interface Deleting {

        int delete(UnitOfWork unit, Instant now);
    }

    /** One kind of what is over. */
    private static final class Litter {

        private final Deleting deleting;
        private volatile Instant next = Instant.MIN;

        Litter(Deleting deleting) {
            this.deleting = deleting;
        }

        void deleteIfDue(Deployment deployment, Instant now) {
            if (!isResting(now) && deployment.storage().inTransaction(unit -> deleting.delete(unit, now)) < BATCH) {
                next = now.plus(REST);
            }
        }

        /** No rest is as long as a clock that was set back would make it. */
        private boolean isResting(Instant now) {
            return now.isBefore(next) && !next.isAfter(now.plus(REST));
        }
    }
}
