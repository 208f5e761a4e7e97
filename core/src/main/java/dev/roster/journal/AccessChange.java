package dev.roster.journal;

import dev.roster.access.Reach;
import dev.roster.catalog.Management;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changed for one user between two instants, whatever it came from: an edit, a role, the catalog, the plan, or a status.
 *
 * @param before what the user could do at the earlier instant
 * @param after what the user could do at the later one
 */
public record AccessChange(RecordedAccess before, RecordedAccess after) {

    /**
     * Checks for nulls.
     *
     * @param before what the user could do at the earlier instant
     * @param after what the user could do at the later one
     */
    public AccessChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * One permission, before and after.
     *
     * @param before where the user had it; nowhere, if the catalog had it not
     * @param after where the user has it afterwards
     */
    public record Change(Reach before, Reach after) {

        /**
         * Checks for nulls.
         *
         * @param before where the user had it; nowhere, if the catalog had it not
         * @param after where the user has it afterwards
         */
        public Change {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** @return where the user has it, and had it not before */
        public Reach gained() {
            return after.without(before);
        }

        /** @return where the user had it, and has it no more */
        public Reach lost() {
            return before.without(after);
        }
    }

    /** @return the permissions that the user has elsewhere than before, by their keys; sorted */
    public Map<String, Change> permissions() {
        Map<String, Reach> then = before.reaches();
        Map<String, Reach> later = after.reaches();
        Set<String> keys = new TreeSet<>(then.keySet());
        keys.addAll(later.keySet());
        Map<String, Change> changes = new TreeMap<>();
        for (String key : keys) {
            Change change = new Change(then.getOrDefault(key, Reach.NOTHING), later.getOrDefault(key, Reach.NOTHING));
            if (!change.before().equals(change.after())) {
                changes.put(key, change);
            }
        }
        return changes;
    }

    /** @return the rights of user management that the user has, and had not before */
    public Set<Management> gained() {
        return without(after, before);
    }

    /** @return the rights of user management that the user had, and has no more */
    public Set<Management> lost() {
        return without(before, after);
    }

    private static Set<Management> without(RecordedAccess one, RecordedAccess other) {
        Set<Management> rest = EnumSet.noneOf(Management.class);
        rest.addAll(one.management());
        rest.removeAll(other.management());
        return rest;
    }
}
