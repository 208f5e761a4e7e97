package dev.roster.port;

import dev.roster.member.MemberStatus;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which members, in which order. Only what an index serves can be said: a role goes with the order by name.
 *
 * @param order by name or by address
 * @param descending whether the order is turned round
 * @param statuses which to include; at least one
 * @param role only members in this role, by its key
 * @param prefix only members whose {@linkplain dev.roster.user.PersonName#sortKey() sort key} or canonical address begins
 *     so, as the order says; already folded; its characters stand for themselves
 */
public record MemberCriteria(
        Order order, boolean descending, Set<MemberStatus> statuses, Optional<String> role, Optional<String> prefix) {

    /**
     * Checks for nulls and copies.
     *
     * @param order by name or by address
     * @param descending whether the order is turned round
     * @param statuses which to include; at least one
     * @param role only members in this role, by its key
     * @param prefix only members whose {@linkplain dev.roster.user.PersonName#sortKey() sort key} or canonical
     *     address begins so, as the order says; already folded; its characters stand for themselves
     */
    public MemberCriteria {
        Objects.requireNonNull(order, "order");
        statuses = Set.copyOf(statuses);
        if (statuses.isEmpty()) {
            throw new IllegalArgumentException("name at least one status");
        }
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(prefix, "prefix");
        if (order == Order.ADDRESS && role.isPresent()) {
            throw new IllegalArgumentException("a role goes with the order by name");
        }
    }

    /** The orders. Members of equal key are ordered by their user's id. */
    public enum Order {
        /** By sort key of the name, binary. */
        NAME,
        /** By canonical address, binary. */
        ADDRESS
    }
}
