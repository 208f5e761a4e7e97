package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.Actor;
import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.journal.Event;
import dev.roster.port.Settlement;
import dev.roster.port.UnitOfWork;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a claimed mail.
 *
 * @param delivery the mail, as it was claimed
 * @param settlement what to record of it
 * @param refusedFor whom the mail system refused it for, if that is what became of it
 */
record Settled(Delivery delivery, Settlement settlement, Optional<EmailAddress> refusedFor) {

    /** Who is on record for what follows from an answer of the mail system. */
    private static final Actor.Host REFUSED = new Actor.Host("mail was refused");

    Settled(Delivery delivery, Settlement settlement) {
        this(delivery, settlement, Optional.empty());
    }

    Settled refusedFor(EmailAddress address) {
        return new Settled(delivery, settlement, Optional.of(address));
    }

    /**
     * Records what became of mails. A personal notice that is dealt with is of no more use, and names a mailbox. One with a
     * link stays as long as the link.
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

    /**
     * Puts mails on record in one step: those that blame no address, or one that does, which takes the lock of its organization.
     *
     * @return as {@link #record}
     */
    static Set<DeliveryId> record(Deployment deployment, List<Settled> mails) {
        if (mails.get(0).blamesAddress()) {
            Settled refused = mails.get(0);
            OrganizationId organization = refused.delivery().organization().orElseThrow();
            return Change.evenErased(deployment, organization, REFUSED, Event.ADDRESS_SUPPRESSED, refused::refused);
        }
        return deployment.storage().inTransaction(unit -> record(unit, mails));
    }

    /**
     * Whether it says that nothing will ever arrive there, in an organization that is to mail there no more. Only a refusal
     * does: what is said of a mail that was put off may be about the mail system itself.
     */
    boolean blamesAddress() {
        return refusedFor.isPresent()
                && delivery.organization().isPresent()
                && Unreached.blamesAddress(settlement.state(), settlement.detail());
    }

    /**
     * Records such a one, and keeps the organization from mailing there again.
     *
     * @return as {@link #record}
     */
    private Set<DeliveryId> refused(Change change) {
        Set<DeliveryId> recorded = record(change.unit(), List.of(this));
        if (!recorded.isEmpty()) {
            Unreached unreached = new Unreached(change, delivery);
            // A member may have another address by now.
            unreached
                    .recipient()
                    .filter(refusedFor.orElseThrow()::equals)
                    .ifPresent(address -> unreached.suppress(address, settlement.state(), settlement.detail()));
        }
        return recorded;
    }

    private boolean isPersonalNoticeDealtWith() {
        return delivery.kind().isPersonal()
                && !delivery.kind().hasLink()
                && settlement.state() != DeliveryState.DEFERRED;
    }
}
