package dev.roster.internal.invitation;

import dev.roster.delivery.Suppression;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.internal.Change;
import dev.roster.invitation.Terms;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.Map;

/** Which addresses may be mailed to, for one change. What the host sends by itself is its own affair. */
final class Reachable {

    private final Map<EmailAddress, Suppression> suppressed;

    /** @param addresses all that may be mailed to in this change */
    Reachable(Change change, Collection<EmailAddress> addresses) {
        suppressed = addresses.isEmpty()
                ? Map.of()
                : change.unit().suppressions().current(change.organization().id(), addresses);
    }

    /** Refuses to mail to where mail does not arrive or is not wanted. */
    void require(EmailAddress address, Terms terms) {
        Suppression suppression = suppressed.get(address);
        if (terms.mailed() && suppression != null) {
            throw new Refused(
                    Reason.ADDRESS_SUPPRESSED,
                    "address",
                    "Nothing is sent there, since " + suppression.cause()
                            + "; correct the address, or lift that first if mail can arrive again.");
        }
    }
}
