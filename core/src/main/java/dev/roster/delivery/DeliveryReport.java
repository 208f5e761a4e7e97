package dev.roster.delivery;

import dev.roster.id.DeliveryId;
import dev.roster.user.EmailAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * What came back about a mail that was sent: read from a returned mail, or told by the host's mail provider. It proves
 * nothing, so it changes what is shown of the delivery, and whether more mail goes there; never a membership.
 *
 * @param delivery the mail, by the id in its return path, Message-ID or envelope id
 * @param state what became of it: {@code DELAYED}, {@code BOUNCED}, {@code DELIVERED}, {@code AUTO_REPLIED} or
 *     {@code COMPLAINED}
 * @param status the enhanced status code, if one was given
 * @param recipient the address that it is about, if said; where mail is passed on, another one than the mail was sent to
 * @param detail what was said, if anything; kept in one line of at most 200 characters, for administrators to read
 */
public record DeliveryReport(
        DeliveryId delivery,
        DeliveryState state,
        Optional<StatusCode> status,
        Optional<EmailAddress> recipient,
        Optional<String> detail) {

    /**
     * Checks that such a state can be reported.
     *
     * @param delivery the mail
     * @param state what became of it
     * @param status the enhanced status code, if one was given
     * @param recipient the address that it is about, if said
     * @param detail what was said, if anything
     */
    public DeliveryReport {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(detail, "detail");
        if (!Objects.requireNonNull(state, "state").isReported()) {
            throw new IllegalArgumentException("nobody reports that a mail is " + state);
        }
    }

    /**
     * @param delivery the mail
     * @param state what became of it
     * @return a report that says no more
     * @throws IllegalArgumentException if such a state is not reported
     */
    public static DeliveryReport of(DeliveryId delivery, DeliveryState state) {
        return new DeliveryReport(delivery, state, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * @param code such as {@code 5.1.1}
     * @return this report with an enhanced status code
     * @throws IllegalArgumentException if it is none
     */
    public DeliveryReport status(String code) {
        return new DeliveryReport(delivery, state, Optional.of(StatusCode.parse(code)), recipient, detail);
    }

    /**
     * @param said what was said
     * @return this report with that
     */
    public DeliveryReport detail(String said) {
        return new DeliveryReport(delivery, state, status, recipient, Optional.of(said));
    }

    /**
     * @param address the address that it is about
     * @return this report with that
     */
    public DeliveryReport recipient(EmailAddress address) {
        return new DeliveryReport(delivery, state, status, Optional.of(address), detail);
    }
}
