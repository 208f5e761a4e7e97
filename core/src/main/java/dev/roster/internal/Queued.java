package dev.roster.internal;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A mail as it goes into the outbox. */
public final class Queued {

    /** Mails of one call fall due a second apart in groups of this size, so that a long list does not hold up others. */
    private static final int PER_SECOND = 50;

    private Queued() {}

    /** One that is tried as soon as its time has come, for the first time. */
    public static Delivery mail(
            DeliveryId id,
            Optional<OrganizationId> organization,
            DeliveryKind kind,
            UUID subject,
            int generation,
            Instant dueAt,
            Instant now) {
        return new Delivery(
                id,
                organization,
                kind,
                subject,
                generation,
                DeliveryState.QUEUED,
                dueAt,
                Optional.empty(),
                0,
                0,
                now,
                Optional.empty());
    }

    /** When the mail is due that has so many of the same call before it. */
    public static Instant inTurn(Instant first, int before) {
        return first.plusSeconds(before / PER_SECOND);
    }
}
