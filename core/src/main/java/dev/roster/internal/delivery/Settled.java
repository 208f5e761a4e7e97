package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.DeliveryId;
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
     * Records what became of mails. A personal notice that is dealt with is of no more use, and names a mailbox. One with a link stays
     * as long as the link.
     *
     * @return the ids of those recorded; another dispatcher has claimed the others since
     */
    static Set<DeliveryId> record(UnitOfWork unit, Collection<Settled> mails) {
        Set<DeliveryId> recorded =
                unit.outbox().settle(mails.stream().map(Settled::settlement).toList());
        List<DeliveryId> notices = mails.stream()
                .filter(Settled::isPersonalNoticeDealtWith)
                .map(each -> each.delivery().id())
                .filter(recorded::contains)
                .toList();
        if (!notices.isEmpty()) {
            unit.personalMails().delete(notices);
        }
        return recorded;
    }

    private boolean isPersonalNoticeDealtWith() {
        return delivery.kind().isPersonal()
                && !delivery.kind().hasLink()
                && settlement.state() != DeliveryState.DEFERRED;
    }
}
