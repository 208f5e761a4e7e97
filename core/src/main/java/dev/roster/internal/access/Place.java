package dev.roster.internal.access;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user in an organization, member or not: a key. Two are equal if both are, whatever else a subclass knows. The ids lie
 * in it as numbers, so that finding one costs no step into the objects behind an id.
 */
public class Place {

    private final long organizationHigh;
    private final long organizationLow;
    private final long userHigh;
    private final long userLow;

    public Place(OrganizationId organization, UserId user) {
        organizationHigh = organization.value().getMostSignificantBits();
        organizationLow = organization.value().getLeastSignificantBits();
        userHigh = user.value().getMostSignificantBits();
        userLow = user.value().getLeastSignificantBits();
    }

    protected Place(Place other) {
        organizationHigh = other.organizationHigh;
        organizationLow = other.organizationLow;
        userHigh = other.userHigh;
        userLow = other.userLow;
    }

    public final OrganizationId organization() {
        return new OrganizationId(new UUID(organizationHigh, organizationLow));
    }

    public final UserId user() {
        return new UserId(new UUID(userHigh, userLow));
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Place place
                && userLow == place.userLow
                && organizationLow == place.organizationLow
                && userHigh == place.userHigh
                && organizationHigh == place.organizationHigh;
    }

    @Override
    public final int hashCode() {
        long mixed = (organizationHigh ^ organizationLow) * 31 + (userHigh ^ userLow);
        mixed *= 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
