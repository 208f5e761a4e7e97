package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.id.DeliveryId;
import dev.roster.message.Message;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Knows one sort of mail: which are still wanted, and what they say.
 *
 * @param <T> what such mails are about
 */
interface MailRoom<T> {

    /** Whether such mails are of this sort. */
    boolean takes(DeliveryKind kind);

    /** Those that are still wanted, with fresh links. */
    List<Mailing<T>> wanted(Collection<Delivery> claimed, Instant now);

    /** What they say, by mail. */
    Map<DeliveryId, Message> messages(Collection<Mailing<T>> wanted);
}
