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

    Listed(View view) {
        this.view = view;
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
        return new ListedInvitation(invitation, status, delivery, advice(status, delivery));
    }

    private Optional<String> advice(InvitationStatus status, Optional<Delivery> delivery) {
        return switch (status) {
            case ACCEPTED, DECLINED, REVOKED -> Optional.empty();
            case EXPIRED -> Optional.of("The invitation has expired. Resend it: that makes a new link.");
            case PENDING -> delivery.map(this::advice);
        };
    }

    private String advice(Delivery delivery) {
        return switch (delivery.state()) {
            case QUEUED, SENDING -> "The mail waits to be sent.";
            case DEFERRED -> "The mail could not be handed over yet and will be tried again" + because(delivery) + ".";
            case SENT ->
                "The mail was sent from " + view.deployment().mailer().sender()
                        + " and not answered yet. If it does not show up, look in the junk folders. Only the link in the most"
                        + " recent mail works.";
            case DELAYED ->
                "The mail was sent, and the receiving side has not taken it yet" + because(delivery)
                        + ". It is still being tried there.";
            case DELIVERED ->
                "The mail has arrived and is not answered yet. If it is not seen, look in the junk folders. Only the link in"
                        + " the most recent mail works.";
            case COMPLAINED -> "The mail was reported as junk. Ask whether the invitation is wanted.";
            case AUTO_REPLIED -> "The mail arrived and was answered automatically" + because(delivery) + ".";
            case FAILED, BOUNCED ->
                "The mail did not arrive" + because(delivery)
                        + ". Check the address: revoke this invitation and invite the right one, or resend.";
            case VOID -> "The mail was not sent. Resend the invitation.";
        };
    }

    private static String because(Delivery delivery) {
        return delivery.detail().map(detail -> " (" + detail + ")").orElse("");
    }
}
