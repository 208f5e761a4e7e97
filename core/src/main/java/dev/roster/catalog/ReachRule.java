package dev.roster.catalog;

import java.util.Set;

/**
 * How far a role reaches among the resources of one type.
 *
 * @param kind the kind of reach
 * @param fixed the resources' ids, for {@link Kind#FIXED}; else empty
 */
public record ReachRule(Kind kind, Set<String> fixed) {

    /** Reaches none. */
    public static final ReachRule NOTHING = new ReachRule(Kind.NOTHING, Set.of());

    /**
     * Copies the ids.
     *
     * @param kind the kind of reach
     * @param fixed the resources' ids, for {@link Kind#FIXED}; else empty
     */
    public ReachRule {
        fixed = Set.copyOf(fixed);
    }

    /** @return whether members in the role have resources of this type assigned to them */
    public boolean takesAssignment() {
        return kind == Kind.ASSIGNED || kind == Kind.EXACTLY_ONE;
    }

    /** The kinds of reach. */
    public enum Kind {
        /** Every resource of the type, those to come included. */
        EVERYTHING,
        /** The member's assigned set, which may be empty. */
        ASSIGNED,
        /** The one resource assigned to the member; it must be chosen when the role is. */
        EXACTLY_ONE,
        /** A set that the role itself names. */
        FIXED,
        /** None. */
        NOTHING
    }
}
