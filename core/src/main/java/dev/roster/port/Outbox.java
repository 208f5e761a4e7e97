package dev.roster.port;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Mails to be sent, in one transaction. Leases are measured by the storage's own clock. */
public interface Outbox {

    /**
     * Adds mails, in as few statements as the number allows.
     *
     * @param deliveries queued ones
     */
    void enqueue(Collection<Delivery> deliveries);

    /**
     * Claims mails that are due: queued or deferred ones whose time has come, and ones whose lease
     * has ended (it ends at its last instant). A mail is claimed by one transaction only; mails that another one is
     * claiming just now are passed over, not waited for.
     *
     * @param most how many at most
     * @param lease how long the claim is good
     * @return the claimed ones, the longest due first, each {@code SENDING}, its attempt raised by one
     */
    List<Delivery> claim(int most, Duration lease);

    /**
     * Records what became of claimed mails. One is recorded only where the mail is still claimed, and by that very claim:
     * a second answer, and that of a dispatcher whose lease ended and whose mail was claimed again, are left out.
     *
     * @param settlements what became of each
     * @return the ids of those recorded
     */
    Set<DeliveryId> settle(Collection<Settlement> settlements);

    /**
     * Records what came back about a mail, where that still counts: one that waits is not tried again, and an answer to one
     * that is being sent is left out from then on.
     *
     * @param id the mail, of whatever organization, or of none
     * @param before the states that it must be in
     * @param state its new state, one that is reported
     * @param detail what was said, in place of what was known; if empty, that stays
     * @return whether it was in one of those states, and so is in the new one
     */
    boolean report(DeliveryId id, Set<DeliveryState> before, DeliveryState state, Optional<String> detail);

    /**
     * Voids the mails of one kind about some subjects that are queued or deferred. One that is being sent is left to its
     * dispatcher.
     *
     * @param organization an organization
     * @param kind of which kind they are
     * @param subjects ids of what the mails are about
     */
    void cancel(OrganizationId organization, DeliveryKind kind, Collection<UUID> subjects);

    /**
     * Erases what the mail system said of the mails of some subjects, which may quote an address, and voids those that are
     * not sent; one that is being sent too, so that no answer to it is kept.
     *
     * @param organization an organization, or empty for mails about what is a person's own
     * @param subjects ids of what the mails are about
     */
    void erase(Optional<OrganizationId> organization, Collection<UUID> subjects);
}
