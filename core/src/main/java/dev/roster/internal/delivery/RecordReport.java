package dev.roster.internal.delivery;

import static dev.roster.delivery.DeliveryState.AUTO_REPLIED;
import static dev.roster.delivery.DeliveryState.DEFERRED;
import static dev.roster.delivery.DeliveryState.DELAYED;
import static dev.roster.delivery.DeliveryState.DELIVERED;
import static dev.roster.delivery.DeliveryState.SENDING;
import static dev.roster.delivery.DeliveryState.SENT;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.DeliveryReport;
import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.Reported;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.journal.Event;
import dev.roster.port.UnitOfWork;
import dev.roster.user.EmailAddress;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Records what came back about a mail. Whoever knows the mail's id may have sent it, so it only ever takes a delivery on: to
 * where it stays from then on, or nearer to it.
 */
public final class RecordReport {

    /** Who is on record for what follows: nobody knows who wrote the report. */
    private static final Actor.Host RETURNED = new Actor.Host("mail came back");

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
        Delivery mail = known.get();
        boolean recorded = before(report.state()).contains(mail.state()) && record(mail, report);
        return recorded ? Reported.RECORDED : Reported.UNCHANGED;
    }

    /** What arrives, as most mails do, waits for nobody who changes the organization; its words are of no use. */
    private boolean record(Delivery mail, DeliveryReport report) {
        return mail.organization()
                .filter(organization -> report.state() != DELIVERED)
                .map(organization -> record(organization, mail, report))
                .orElseGet(() -> deployment.storage().inTransaction(unit -> write(unit, report, Said.codeOf(report))));
    }

    private boolean record(OrganizationId organization, Delivery mail, DeliveryReport report) {
        return Change.evenErased(
                deployment,
                organization,
                RETURNED,
                Event.ADDRESS_SUPPRESSED,
                change -> !change.organization().isErased() && record(change, mail, report));
    }

    private boolean record(Change change, Delivery mail, DeliveryReport report) {
        Unreached unreached = new Unreached(change, mail);
        Optional<EmailAddress> to = unreached.recipient();
        Optional<String> said =
                to.isPresent() ? Said.in(report, deployment.settings().linkBase()) : Said.codeOf(report);
        boolean recorded = write(change.unit(), report, said);
        if (recorded) {
            to.filter(address -> isAbout(address, mail, report))
                    .ifPresent(address -> unreached.suppress(address, report.state(), said));
        }
        return recorded;
    }

    /** A member may have another address by now; an invitation has the one that it was sent to. */
    private static boolean isAbout(EmailAddress address, Delivery mail, DeliveryReport report) {
        return mail.kind() == DeliveryKind.INVITATION
                || report.recipient().filter(address::equals).isPresent();
    }

    private static boolean write(UnitOfWork unit, DeliveryReport report, Optional<String> said) {
        return unit.outbox().report(report.delivery(), before(report.state()), report.state(), said);
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
