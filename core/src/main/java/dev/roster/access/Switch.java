package dev.roster.access;

import dev.roster.catalog.Resource;
import dev.roster.catalog.Switchable;
import java.util.Comparator;
import java.util.Optional;

/**
 * One member's departure from the roles: a permission granted or withdrawn, as a whole or on one resource.
 *
 * @param permission the permission's key
 * @param resource the one resource that is meant, or empty for the permission as a whole
 * @param granted true if granted, false if withdrawn
 */
public record Switch(String permission, Optional<Resource> resource, boolean granted) implements Comparable<Switch> {

    private static final Comparator<Switch> ORDER = Comparator.comparing(Switch::permission)
            .thenComparing(each -> each.resource.map(Resource::toString).orElse(""));

    /**
     * @param what a permission, or a permission on a resource
     * @return that, granted
     */
    public static Switch granted(Switchable what) {
        return new Switch(what.permission().key(), what.resource(), true);
    }

    /**
     * @param what a permission, or a permission on a resource
     * @return that, withdrawn
     */
    public static Switch withdrawn(Switchable what) {
        return new Switch(what.permission().key(), what.resource(), false);
    }

    /**
     * Reads what {@link #toString()} wrote. Keys hold neither {@code @} nor a slash, so that it can be read in one way only.
     *
     * @param text a sign, a permission, and perhaps a resource
     * @return the switch
     * @throws IllegalArgumentException if it is no such text
     */
    public static Switch of(String text) {
        if (!text.startsWith("+") && !text.startsWith("-")) {
            throw new IllegalArgumentException("A switch begins with + or -.");
        }
        int at = text.indexOf('@');
        return new Switch(
                text.substring(1, at < 0 ? text.length() : at),
                at < 0 ? Optional.empty() : Optional.of(Resource.of(text.substring(at + 1))),
                text.startsWith("+"));
    }

    /**
     * @param other another switch
     * @return whether both name the same permission and resource, whatever their sign
     */
    public boolean sameTarget(Switch other) {
        return ORDER.compare(this, other) == 0;
    }

    /** Orders by permission, then by resource, and grants after withdrawals. */
    @Override
    public int compareTo(Switch other) {
        int byTarget = ORDER.compare(this, other);
        return byTarget != 0 ? byTarget : Boolean.compare(granted, other.granted);
    }

    /** @return the sign, the permission and the resource, such as {@code -report.view@report/leads} */
    @Override
    public String toString() {
        return (granted ? "+" : "-") + permission + resource.map(on -> "@" + on).orElse("");
    }
}
