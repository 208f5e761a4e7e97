package dev.roster.internal.delivery;

import static dev.roster.delivery.DeliveryState.AUTO_REPLIED;
import static dev.roster.delivery.DeliveryState.DEFERRED;
import static dev.roster.delivery.DeliveryState.DELAYED;
import static dev.roster.delivery.DeliveryState.DELIVERED;
import static dev.roster.delivery.DeliveryState.SENDING;
import static dev.roster.delivery.DeliveryState.SENT;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryReport;
import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.Reported;
import dev.roster.internal.Deployment;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Records what came back about a mail. Whoever knows the mail's id may have sent it, so it only ever takes a delivery on: to
 * where it stays from then on, or nearer to it.
 */
public final class RecordReport {

    private final Deployment deployment;

    public RecordReport(Deployment deployment) {
        this.deployment = deployment;
    }

    public Reported record(DeliveryReport report) {
        Optional<Delivery> known = deployment
                .storage()
                .lookups()
                .delivery(report.delivery())
                .filter(mail -> mail.state() != DeliveryState.QUEUED && mail.state() != DeliveryState.VOID);
        if (known.isEmpty()) {
            return Reported.UNKNOWN;
        }
        Set<DeliveryState> before = before(report.state());
        boolean counts = before.contains(known.get().state());
        return counts && record(report, before) ? Reported.RECORDED : Reported.UNCHANGED;
    }

    private boolean record(DeliveryReport report, Set<DeliveryState> before) {
        return deployment
                .storage()
                .inTransaction(unit -> unit.outbox().report(report.delivery(), before, report.state(), words(report)));
    }

    private Optional<String> words(DeliveryReport report) {
        return Said.in(report, deployment.settings().linkBase());
    }

    /** One that is being sent, or is to be tried again, may have got through all the same: the answer was lost. */
    private static Set<DeliveryState> before(DeliveryState reported) {
        return switch (reported) {
            case DELAYED -> EnumSet.of(SENT);
            case DELIVERED -> EnumSet.of(SENDING, DEFERRED, SENT, DELAYED);
            case BOUNCED, AUTO_REPLIED -> EnumSet.of(SENDING, DEFERRED, SENT, DELAYED, DELIVERED);
            case COMPLAINED -> EnumSet.of(SENDING, DEFERRED, SENT, DELAYED, DELIVERED, AUTO_REPLIED);
            case QUEUED, SENDING, SENT, DEFERRED, FAILED, VOID ->
                throw new IllegalArgumentException("nobody reports that a mail is " + reported);
        };
    }
}
