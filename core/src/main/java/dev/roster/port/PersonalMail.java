package dev.roster.port;

import dev.roster.delivery.DeliveryKind;
import dev.roster.id.DeliveryId;
import dev.roster.id.UserId;
import dev.roster.user.EmailAddress;
import java.time.Instant;
import java.util.Objects;

/**
 * A mail to one mailbox about what is a person's own, outside of any organization: to whom it goes, and until when it is of
 * use. Of each kind that holds a link a user has one at most, and the link is good as long as this is there; of each kind of
 * notice one to each mailbox, so that a mailbox that is left is told, however fast the next change follows.
 *
 * @param id names it, and its delivery; the subject of its links
 * @param user whose own it is about
 * @param kind what it says; one that is {@linkplain DeliveryKind#isPersonal() a person's own}
 * @param to the mailbox that it goes to, which need not be the user's address
 * @param expiresAt until when its link is good, or until when it is worth sending
 */
public record PersonalMail(DeliveryId id, UserId user, DeliveryKind kind, EmailAddress to, Instant expiresAt) {

    /**
     * Checks for nulls, and that it is a person's own.
     *
     * @param id names it, and its delivery; the subject of its links
     * @param user whose own it is about
     * @param kind what it says; one that is {@linkplain DeliveryKind#isPersonal() a person's own}
     * @param to the mailbox that it goes to, which need not be the user's address
     * @param expiresAt until when its link is good, or until when it is worth sending
     */
    public PersonalMail {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(expiresAt, "expiresAt");
        if (!Objects.requireNonNull(kind, "kind").isPersonal()) {
            throw new IllegalArgumentException("a mail of the kind " + kind + " is the organization's");
        }
    }
}
