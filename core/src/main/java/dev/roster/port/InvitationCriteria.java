package dev.roster.port;

import java.util.Objects;
import java.util.Optional;

/**
 * Which invitations, in which order. Only what an index serves can be said: a prefix goes with the order by address, and
 * that order with open invitations.
 *
 * @param open true for open ones, expired included; false for those that are final
 * @param order newest first, or by address
 * @param prefix only canonical addresses that begin so; its characters stand for themselves
 */
public record InvitationCriteria(boolean open, Order order, Optional<String> prefix) {

    /**
     * Checks that what is said goes together.
     *
     * @param open true for open ones, expired included; false for those that are final
     * @param order newest first, or by address
     * @param prefix only canonical addresses that begin so; its characters stand for themselves
     */
    public InvitationCriteria {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(prefix, "prefix");
        if ((prefix.isPresent() && order != Order.ADDRESS) || (order == Order.ADDRESS && !open)) {
            throw new IllegalArgumentException(
                    "a prefix goes with the order by address, and that with open invitations");
        }
    }

    /** The orders. */
    public enum Order {
        /** Newest made first, by id. */
        NEWEST,
        /** By canonical address, binary. */
        ADDRESS
    }
}
