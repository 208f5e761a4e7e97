package dev.roster.internal;

import dev.roster.delivery.DeliveryKind;
import dev.roster.invitation.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * What a host can set.
 *
 * @param linkBase where links lead; a token is added as one more segment of the path
 * @param lifetime how long an invitation is good unless said otherwise
 * @param longestLifetime the most that can be said
 * @param longestList how many entries one call takes
 * @param limits how many may be invited
 * @param reopenWithin for how long after it was closed an organization can be reopened
 * @param notices of which changes by others members are told, of those that are not always told
 */
public record Settings(
        URI linkBase,
        Duration lifetime,
        Duration longestLifetime,
        int longestList,
        Limits limits,
        Duration reopenWithin,
        Set<DeliveryKind> notices) {}
