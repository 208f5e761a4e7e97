package dev.roster.access;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where somebody has one permission: on all resources of its type, on all but some, on some, or nowhere. A permission
 * that is about no resource is had everywhere or nowhere. Immutable.
 */
public sealed interface Reach {

    /** Everywhere. */
    Reach EVERYTHING = new EverythingExcept(Set.of());

    /** Nowhere. */
    Reach NOTHING = new Only(Set.of());

    /**
     * @param id a resource's id as text
     * @return whether it is reached
     */
    boolean includes(String id);

    /**
     * @param other another reach
     * @return whether all that the other reaches is reached here too
     */
    boolean includesAll(Reach other);

    /**
     * @param other another reach
     * @return all that one of them reaches
     */
    Reach or(Reach other);

    /**
     * @param other another reach
     * @return all that is reached here and not there
     */
    Reach without(Reach other);

    // Not a default method: with one, two threads that first meet Reach and a record of it could wait for each other.
    /** @return whether nothing is reached */
    boolean isNothing();

    /**
     * All resources of the type, those to come included, but some.
     *
     * @param ids the exceptions; empty for none
     */
    record EverythingExcept(Set<String> ids) implements Reach {

        /**
         * Copies the ids.
         *
         * @param ids the exceptions; empty for none
         */
        public EverythingExcept {
            ids = Set.copyOf(ids);
        }

        @Override
        public boolean includes(String id) {
            return !ids.contains(id);
        }

        @Override
        public boolean isNothing() {
            return false;
        }

        @Override
        public boolean includesAll(Reach other) {
            return other instanceof EverythingExcept except
                    ? except.ids.containsAll(ids)
                    : ids.stream().noneMatch(other::includes);
        }

        @Override
        public Reach or(Reach other) {
            if (ids.isEmpty() || equals(other)) {
                return this;
            }
            return new EverythingExcept(
                    ids.stream().filter(id -> !other.includes(id)).collect(Collectors.toSet()));
        }

        @Override
        public Reach without(Reach other) {
            if (other instanceof EverythingExcept except) {
                return new Only(except.ids.stream().filter(this::includes).collect(Collectors.toSet()));
            }
            Set<String> both = new HashSet<>(ids);
            both.addAll(((Only) other).ids);
            return new EverythingExcept(both);
        }
    }

    /**
     * Some resources of the type.
     *
     * @param ids these; empty for none
     */
    record Only(Set<String> ids) implements Reach {

        /**
         * Copies the ids.
         *
         * @param ids these; empty for none
         */
        public Only {
            ids = Set.copyOf(ids);
        }

        @Override
        public boolean includes(String id) {
            return ids.contains(id);
        }

        @Override
        public boolean isNothing() {
            return ids.isEmpty();
        }

        @Override
        public boolean includesAll(Reach other) {
            return other instanceof Only only && ids.containsAll(only.ids);
        }

        @Override
        public Reach or(Reach other) {
            if (ids.isEmpty()) {
                return other;
            }
            if (!(other instanceof Only only)) {
                return other.or(this);
            }
            // Most often there is nothing new, and then nothing is made.
            if (only.ids.isEmpty() || equals(other)) {
                return this;
            }
            Set<String> both = new HashSet<>(ids);
            both.addAll(only.ids);
            return new Only(both);
        }

        @Override
        public Reach without(Reach other) {
            return new Only(ids.stream().filter(id -> !other.includes(id)).collect(Collectors.toSet()));
        }
    }
}
