package dev.roster.internal.invitation;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.id.DeliveryId;
import dev.roster.internal.Change;
import dev.roster.internal.Queued;
import dev.roster.invitation.Invitation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Puts the mails of invitations into the outbox, and takes out those that are overtaken. */
final class Mails {

    private final Change change;

    Mails(Change change) {
        this.change = change;
    }

    /** Voids what is not sent yet of these invitations. */
    void replace(Collection<Invitation> invitations) {
        if (!invitations.isEmpty()) {
            change.unit()
                    .outbox()
                    .cancel(
                            change.organization().id(),
                            DeliveryKind.INVITATION,
                            invitations.stream().map(each -> each.id().value()).toList());
        }
    }

    void queue(Collection<Invitation> invitations) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Invitation invitation : invitations) {
            if (invitation.terms().mailed()) {
                deliveries.add(delivery(invitation, Queued.inTurn(change.now(), deliveries.size())));
            }
        }
        if (!deliveries.isEmpty()) {
            change.unit().outbox().enqueue(deliveries);
        }
    }

    private Delivery delivery(Invitation invitation, Instant dueAt) {
        return Queued.mail(
                new DeliveryId(change.deployment().ids().random()),
                Optional.of(invitation.organization()),
                DeliveryKind.INVITATION,
                invitation.id().value(),
                invitation.generation(),
                dueAt,
                change.now());
    }
}
