package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.DeliveryId;
import dev.roster.internal.Change;
import dev.roster.port.Settlement;
import dev.roster.port.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What became of a claimed mail.
 *
 * @param delivery the mail, as it was claimed
 * @param settlement what to record of it
 */
record Settled(Delivery delivery, Settlement settlement) {

    /**
     * Records what became of mails. A notice that is dealt with is of no more use, and names a mailbox. One with a link stays
     * as long as the link.
     *
     * @return the ids of those recorded; another dispatcher has claimed the others since
     */
    static Set<DeliveryId> record(UnitOfWork unit, Collection<Settled> mails) {
        Set<DeliveryId> recorded =
                unit.outbox().settle(mails.stream().map(Settled::settlement).toList());
        List<DeliveryId> notices = mails.stream()
                .filter(Settled::isNoticeDealtWith)
                .map(each -> each.delivery().id())
                .filter(recorded::contains)
                .toList();
        if (!notices.isEmpty()) {
            unit.personalMails().delete(notices);
        }
        return recorded;
    }

    /** Whether it says that nothing will ever arrive there, in an organization that is to mail there no more. */
    boolean blamesAddress() {
        return delivery.organization().isPresent() && Unreached.blamesAddress(settlement.state(), settlement.detail());
    }

    /**
     * Records such a one, and keeps the organization from mailing there again.
     *
     * @return as {@link #record}
     */
    Set<DeliveryId> refused(Change change) {
        Set<DeliveryId> recorded = record(change.unit(), List.of(this));
        if (!recorded.isEmpty()) {
            Unreached unreached = new Unreached(change, delivery);
            unreached
                    .recipient()
                    .ifPresent(address -> unreached.suppress(address, settlement.state(), settlement.detail()));
        }
        return recorded;
    }

    private boolean isNoticeDealtWith() {
        return !delivery.kind().hasLink() && settlement.state() != DeliveryState.DEFERRED;
    }
}
