package dev.roster.mail.returned;

import dev.roster.delivery.DeliveryState;
import java.util.Optional;

/** What a mail that came back is. Where it names several recipients, the first of these that one of them has. */
public enum ReturnedKind {
    /** Returned: the receiving side will not take it. */
    PERMANENT_FAILURE,
    /** Returned: the receiving side could not take it, and is not asked any more. Another mail may arrive. */
    TEMPORARY_FAILURE,
    /** Not taken yet; the receiving side is still being asked. */
    DELAYED,
    /** Passed on to where no more is heard of it. */
    RELAYED,
    /** Said to have arrived. */
    DELIVERED,
    /** Answered by an auto-responder, or by a mail program that tells that it was read. */
    AUTO_REPLY,
    /** Reported as junk. */
    COMPLAINT,
    /** Anything else, such as a person's answer, or what cannot be read. */
    OTHER;

    /** @return whether the mail is a bounce: it will not arrive */
    public boolean isFailure() {
        return this == PERMANENT_FAILURE || this == TEMPORARY_FAILURE;
    }

    /** @return what such a mail says of the delivery, or empty if it says nothing that is kept */
    Optional<DeliveryState> state() {
        return switch (this) {
            case PERMANENT_FAILURE, TEMPORARY_FAILURE -> Optional.of(DeliveryState.BOUNCED);
            case DELAYED -> Optional.of(DeliveryState.DELAYED);
            case DELIVERED -> Optional.of(DeliveryState.DELIVERED);
            case AUTO_REPLY -> Optional.of(DeliveryState.AUTO_REPLIED);
            case COMPLAINT -> Optional.of(DeliveryState.COMPLAINED);
            case RELAYED, OTHER -> Optional.empty();
        };
    }
}
