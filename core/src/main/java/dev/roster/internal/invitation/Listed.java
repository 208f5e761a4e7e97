package dev.roster.internal.invitation;

import dev.roster.delivery.Delivery;
import dev.roster.id.InvitationId;
import dev.roster.internal.View;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.ListedInvitation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invitations as an administrator sees them: with their mail, and with what to do next. */
final class Listed {

    private final View view;
    private final Advice advice;

    Listed(View view) {
        this.view = view;
        this.advice = new Advice(view.deployment().mailer().sender());
    }

    List<ListedInvitation> all(List<Invitation> invitations) {
        if (invitations.isEmpty()) {
            return List.of();
        }
        Map<InvitationId, Delivery> deliveries = view.storage()
                .listings()
                .deliveries(
                        view.organization(),
                        invitations.stream().map(Invitation::id).toList());
        return invitations.stream()
                .map(each -> listed(each, Optional.ofNullable(deliveries.get(each.id()))))
                .toList();
    }

    private ListedInvitation listed(Invitation invitation, Optional<Delivery> newest) {
        Optional<Delivery> delivery = newest.filter(each -> each.generation() == invitation.generation());
        InvitationStatus status = invitation.statusAt(view.now());
        return new ListedInvitation(invitation, status, delivery, advice.on(status, delivery));
    }
}
