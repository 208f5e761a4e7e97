package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.StatusCode;
import dev.roster.delivery.Suppression;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.invitation.Invitation;
import dev.roster.journal.Facet;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.util.List;
import java.util.Optional;

/** What one change makes of an organization's mail that did not reach whom it was for. */
final class Unreached {

    private final Change change;
    private final Delivery mail;

    Unreached(Change change, Delivery mail) {
        this.change = change;
        this.mail = mail;
    }

    /** Whether it ends so that no more mail goes there. */
    static boolean blamesAddress(DeliveryState state, Optional<String> said) {
        return state == DeliveryState.COMPLAINED
                || (state.isUndelivered()
                        && said.flatMap(StatusCode::findIn)
                                .filter(StatusCode::blamesAddress)
                                .isPresent());
    }

    /** Whom it was for; empty for somebody who was erased, so that nothing of that person is kept. */
    Optional<EmailAddress> recipient() {
        Optional<EmailAddress> address = mail.kind() == DeliveryKind.INVITATION
                ? change.invitation(new InvitationId(mail.subject())).map(Invitation::address)
                : change.unit().users().toCopy(new UserId(mail.subject())).map(User::address);
        return address.filter(to -> !to.isErased());
    }

    /** Keeps the organization from mailing there again, if that is what it comes to. */
    void suppress(EmailAddress address, DeliveryState state, Optional<String> said) {
        if (blamesAddress(state, said)
                && change.unit()
                        .suppressions()
                        .put(new Suppression(
                                change.organization().id(), address, mail.id(), state, said, change.now()))) {
            change.journal()
                    .record(
                            change.organization().id(),
                            Facet.SUPPRESSION,
                            List.of("SET", mail.id().toString()));
        }
    }
}
