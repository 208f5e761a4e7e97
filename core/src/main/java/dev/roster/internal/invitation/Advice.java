package dev.roster.internal.invitation;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.StatusCode;
import dev.roster.invitation.InvitationStatus;
import java.util.Optional;

/** What an administrator is told of an invitation and its mail: what is the matter, and what to do. */
final class Advice {

    private final String sender;

    /** @param sender the address that mails come from */
    Advice(String sender) {
        this.sender = sender;
    }

    /** Empty if nothing is to be done. */
    Optional<String> on(InvitationStatus status, Optional<Delivery> delivery) {
        return switch (status) {
            case ACCEPTED, DECLINED, REVOKED -> Optional.empty();
            case EXPIRED -> Optional.of("The invitation has expired. Resend it: that makes a new link.");
            case PENDING -> delivery.map(this::on);
        };
    }

    private String on(Delivery delivery) {
        return switch (delivery.state()) {
            case QUEUED, SENDING -> "The mail waits to be sent.";
            case DEFERRED -> "The mail could not be handed over yet and will be tried again" + said(delivery) + ".";
            case SENT -> "The mail was sent from " + sender + " and not answered yet. " + lookOut();
            case DELAYED ->
                "The mail was sent, and the receiving side has not taken it yet" + said(delivery)
                        + ". It is still being tried there.";
            case DELIVERED -> "The mail from " + sender + " has arrived and is not answered yet. " + lookOut();
            case AUTO_REPLIED ->
                "The mail arrived and was answered automatically" + said(delivery)
                        + ". Somebody may be away: wait, or resend later.";
            case COMPLAINED ->
                "The mail was reported as junk. Ask whether the invitation is wanted; nothing more is sent there until that"
                        + " is lifted.";
            case FAILED, BOUNCED -> returned(delivery);
            case VOID -> "The mail was not sent. Resend the invitation.";
        };
    }

    private static String lookOut() {
        return "If it does not show up, look in the junk folders. Only the link in the most recent mail works.";
    }

    private String returned(Delivery delivery) {
        Optional<Returned> returned =
                delivery.detail().flatMap(StatusCode::findIn).map(Returned::new);
        String reason = returned.map(code -> ": " + code.reason()).orElse("");
        return "The mail did not arrive" + reason + said(delivery) + ". "
                + returned.map(code -> code.advice(sender)).orElse("Check the address, and correct it or resend.");
    }

    private static String said(Delivery delivery) {
        return delivery.detail().map(detail -> " (" + detail + ")").orElse("");
    }
}
