package dev.roster.examples.portal.host;

import dev.roster.delivery.SecretLink;
import dev.roster.id.DeliveryId;
import dev.roster.mail.content.MailText;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail in the mailbox.
 *
 * @param id by which a report about it names it
 * @param to whom it was sent to
 * @param content what it says
 * @param link the secret link in it, if there is one
 * @param at when it was sent
 */
public record KeptMail(DeliveryId id, String to, MailText content, Optional<SecretLink> link, Instant at) {

    @Override
    public String toString() {
        return "KeptMail[hidden]";
    }
}
