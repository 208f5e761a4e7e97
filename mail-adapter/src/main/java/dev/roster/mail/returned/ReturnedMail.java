package dev.roster.mail.returned;

import dev.roster.delivery.DeliveryReport;
import dev.roster.id.DeliveryId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a mail that came back says. What it is and whether it is about a mail of ours are two answers: a bounce without an id
 * of ours is a bounce, of which nothing is reported. All of it is told by whoever sent the mail, and proves nothing.
 *
 * @param kind what it is
 * @param recipients whom it is about; may be empty
 * @param delivery the id of the mail that was sent, if one was found where ours stand
 */
public record ReturnedMail(ReturnedKind kind, List<ReturnedRecipient> recipients, Optional<DeliveryId> delivery) {

    /**
     * Checks for null and copies.
     *
     * @param kind what it is
     * @param recipients whom it is about
     * @param delivery the id of the mail that was sent, if any
     */
    public ReturnedMail {
        Objects.requireNonNull(kind, "kind");
        recipients = List.copyOf(recipients);
        Objects.requireNonNull(delivery, "delivery");
    }

    /**
     * Makes of it what {@code Roster.report} takes.
     *
     * @return the report, or empty if it is not about a mail of ours or says nothing that is kept
     */
    public Optional<DeliveryReport> report() {
        return delivery.flatMap(id -> kind.state().map(state -> DeliveryReport.of(id, state)))
                .map(this::withDetails);
    }

    /** A mail of ours has one recipient; if more are named, whoever is as bad as the whole speaks for it. */
    private DeliveryReport withDetails(DeliveryReport bare) {
        return recipients.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .map(each -> new DeliveryReport(
                        bare.delivery(),
                        bare.state(),
                        each.meaning(),
                        each.address(),
                        Optional.of(each.said()).filter(said -> !said.isEmpty())))
                .orElse(bare);
    }
}
