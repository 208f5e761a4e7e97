package dev.roster.id;

import java.util.UUID;

/** Orders UUIDs as their text does and as databases do: {@link UUID#compareTo} compares signed halves. */
final class UuidOrder {

    private UuidOrder() {}

    static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
