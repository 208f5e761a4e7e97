package dev.roster.memory;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as an index of a database has it: some parts, compared from the left; a key is before those that it begins. Text
 * is ordered by code point, which is the binary order of UTF-8, and UUIDs as their text.
 */
final class Key implements Comparable<Key> {

    /** What stands for a bound of a range sorts behind the keys that it covers. */
    private enum Edge {
        NONE,
        AFTER_ALL_IT_BEGINS,
        AFTER_ALL_ITS_TEXT_BEGINS
    }

    private final Comparable<?>[] parts;
    private final Edge edge;

    private Key(Comparable<?>[] parts, Edge edge) {
        this.parts = parts;
        this.edge = edge;
    }

    static Key of(Comparable<?>... parts) {
        return new Key(parts.clone(), Edge.NONE);
    }

    /** A bound behind this key and all keys that begin with its parts. */
    Key end() {
        return new Key(parts, Edge.AFTER_ALL_IT_BEGINS);
    }

    /** A bound behind all keys that begin with its parts, of the last part, a text, only the beginning counted. */
    Key endOfText() {
        return new Key(parts, Edge.AFTER_ALL_ITS_TEXT_BEGINS);
    }

    @Override
    public int compareTo(Key other) {
        int common = Math.min(parts.length, other.parts.length);
        for (int i = 0; i < common; i++) {
            int order = compareParts(parts[i], other.parts[i]);
            if (order != 0) {
                return coversText(other, i) ? 1 : other.coversText(this, i) ? -1 : order;
            }
        }
        if (parts.length == other.parts.length) {
            return edge.compareTo(other.edge);
        }
        return parts.length < other.parts.length ? (edge == Edge.NONE ? -1 : 1) : (other.edge == Edge.NONE ? 1 : -1);
    }

    private boolean coversText(Key other, int part) {
        return edge == Edge.AFTER_ALL_ITS_TEXT_BEGINS
                && part == parts.length - 1
                && ((String) other.parts[part]).startsWith((String) parts[part]);
    }

    // Parts at the same place of two keys of one index are of one type.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compareParts(Comparable one, Comparable other) {
        if (one instanceof String text) {
            return compareTexts(text, (String) other);
        }
        if (one instanceof UUID uuid) {
            return compareUuids(uuid, (UUID) other);
        }
        return one.compareTo(other);
    }

    private static int compareUuids(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    private static int compareTexts(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            if (left != right) {
                return Integer.compare(rank(left), rank(right));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** A surrogate stands for a code point above all that take one char. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key && compareTo(key) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts);
    }

    @Override
    public String toString() {
        return Arrays.toString(parts);
    }
}
