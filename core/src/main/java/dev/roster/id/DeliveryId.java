package dev.roster.id;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * Names the sending of one mail. Random (version 4), because it stands in the return path of the mail, where only the
 * receiving side shall know it.
 *
 * @param value the id
 * @serial exclude
 */
public record DeliveryId(UUID value) implements Comparable<DeliveryId>, Serializable {

    /**
     * Checks for null.
     *
     * @param value the id
     */
    public DeliveryId {
        Objects.requireNonNull(value, "value");
    }

    /** Orders bytewise; the order means nothing. */
    @Override
    public int compareTo(DeliveryId other) {
        return UuidOrder.compare(value, other.value);
    }

    /** @return the UUID in its usual form */
    @Override
    public String toString() {
        return value.toString();
    }
}
