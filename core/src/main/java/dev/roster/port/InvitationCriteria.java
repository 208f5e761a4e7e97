package dev.roster.port;

import java.util.Objects;
import java.util.Optional;

/**
 * Which invitations, in which order. Only what an index serves can be said: a prefix goes with the order by address, that
 * order with open invitations, and what did not arrive with open ones, newest first.
 *
 * @param open true for open ones, expired included; false for those that are final
 * @param undelivered only those whose mail of their generation has failed, bounced or was complained about
 * @param order newest first, or by address
 * @param prefix only canonical addresses that begin so; its characters stand for themselves
 */
public record InvitationCriteria(boolean open, boolean undelivered, Order order, Optional<String> prefix) {

    /**
     * Checks that what is said goes together.
     *
     * @param open true for open ones, expired included; false for those that are final
     * @param undelivered only those whose mail of their generation has failed, bounced or was complained about
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
        if (undelivered && (!open || order != Order.NEWEST)) {
            throw new IllegalArgumentException("what did not arrive goes with open invitations, newest first");
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
