package dev.roster.delivery;

import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import dev.roster.user.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * That an organization mails nothing more to an address, since its mail did not arrive there or was not wanted, until an
 * administrator lifts it.
 *
 * @param organization the organization; others are not concerned
 * @param address the address
 * @param delivery the mail that it came from
 * @param state what became of that mail: {@code FAILED}, {@code BOUNCED} or {@code COMPLAINED}
 * @param detail what was said about that mail, if anything
 * @param since when it was set
 */
public record Suppression(
        OrganizationId organization,
        EmailAddress address,
        DeliveryId delivery,
        DeliveryState state,
        Optional<String> detail,
        Instant since) {

    /** @return what it comes from, as part of an English sentence */
    public String cause() {
        String said = detail.map(words -> " (" + words + ")").orElse("");
        return state == DeliveryState.COMPLAINED
                ? "mail to this address was reported as junk" + said
                : "mail to this address came back" + said;
    }
}
