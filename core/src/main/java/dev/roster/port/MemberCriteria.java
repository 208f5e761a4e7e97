package dev.roster.port;

import dev.roster.member.MemberStatus;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which members, in which order. Only what an index serves can be said: a role goes with the order by name.
 *
 * @param order by name, by address or by activity
 * @param descending whether the order is turned round
 * @param statuses which to include; at least one
 * @param role only members in this role, by its key
 * @param prefix only members whose {@linkplain dev.roster.user.PersonName#sortKey() sort key} or canonical address begins
 *     so, as the order says; already folded; its characters stand for themselves
 * @param inactiveSince only members whose last activity was before that moment; goes with the order by activity
 */
public record MemberCriteria(
        Order order,
        boolean descending,
        Set<MemberStatus> statuses,
        Optional<String> role,
        Optional<String> prefix,
        Optional<Instant> inactiveSince) {

    /**
     * Checks for nulls and copies.
     *
     * @param order by name, by address or by activity
     * @param descending whether the order is turned round
     * @param statuses which to include; at least one
     * @param role only members in this role, by its key
     * @param prefix only members whose {@linkplain dev.roster.user.PersonName#sortKey() sort key} or canonical
     *     address begins so, as the order says; already folded; its characters stand for themselves
     * @param inactiveSince only members whose last activity was before that moment; goes with the order by activity
     */
    public MemberCriteria {
        Objects.requireNonNull(order, "order");
        statuses = Set.copyOf(statuses);
        if (statuses.isEmpty()) {
            throw new IllegalArgumentException("name at least one status");
        }
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(inactiveSince, "inactiveSince");
        if (order != Order.NAME && role.isPresent()) {
            throw new IllegalArgumentException("a role goes with the order by name");
        }
        if (order == Order.ACTIVITY && prefix.isPresent()) {
            throw new IllegalArgumentException("a prefix goes with the orders by name and by address");
        }
        if (order != Order.ACTIVITY && inactiveSince.isPresent()) {
            throw new IllegalArgumentException("a last activity goes with the order by activity");
        }
    }

    /**
     * Criteria that say nothing of activity.
     *
     * @param order by name, by address or by activity
     * @param descending whether the order is turned round
     * @param statuses which to include; at least one
     * @param role only members in this role, by its key
     * @param prefix only members whose sort key or canonical address begins so, as the order says
     */
    public MemberCriteria(
            Order order,
            boolean descending,
            Set<MemberStatus> statuses,
            Optional<String> role,
            Optional<String> prefix) {
        this(order, descending, statuses, role, prefix, Optional.empty());
    }

    /** The orders. Members of equal key are ordered by their user's id. */
    public enum Order {
        /** By sort key of the name, binary. */
        NAME,
        /** By canonical address, binary. */
        ADDRESS,
        /** By last activity, the longest ago first. */
        ACTIVITY
    }
}
