package dev.roster.mail.returned;

import dev.roster.delivery.StatusCode;
import dev.roster.user.EmailAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * What came back about one address.
 *
 * @param address the address, if it was named and is one that Roster sends to; where mail is passed on, another one than the
 *     mail was sent to
 * @param kind what became of the mail to it
 * @param status the enhanced status code that was given, if any: the one of the mail system that refused goes before the one
 *     that the reporting mail system made of it
 * @param meaning the status, or where there is none or one that says nothing, such as 5.0.0, what the words mean; empty if
 *     there is nothing to go by
 * @param replyCode the SMTP reply, such as 550, if any
 * @param said what was said, in one line of at most 200 characters without links; may be empty
 */
public record ReturnedRecipient(
        Optional<EmailAddress> address,
        ReturnedKind kind,
        Optional<StatusCode> status,
        Optional<StatusCode> meaning,
        Optional<Integer> replyCode,
        String said) {

    /**
     * Checks for null.
     *
     * @param address the address, if any
     * @param kind what became of the mail
     * @param status the code that was given, if any
     * @param meaning the code, or what the words mean
     * @param replyCode the SMTP reply, if any
     * @param said what was said
     */
    public ReturnedRecipient {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(replyCode, "replyCode");
        Objects.requireNonNull(said, "said");
    }
}
