package dev.roster.failure;

import java.util.Optional;

/**
 * What became of one entry of a call that takes many. An entry never fails another, unless all or nothing was asked for.
 *
 * @param <T> what a successful entry yields
 */
public sealed interface Outcome<T> {

    /** @return the entry as it was given: a piece of the text, or an id */
    String entry();

    /** @return what the entry yielded, or empty if it was refused */
    Optional<T> result();

    /** @return why it was refused, or empty if it was done */
    Optional<Refusal> refusal();

    /**
     * @return what the entry yielded
     * @throws Refused if it was refused
     */
    default T orElseThrow() {
        return result().orElseThrow(() -> new Refused(refusal().orElseThrow()));
    }

    /**
     * The entry was done.
     *
     * @param entry the entry as it was given
     * @param value what it yielded
     * @param <T> the type of that
     */
    record Done<T>(String entry, T value) implements Outcome<T> {

        @Override
        public Optional<T> result() {
            return Optional.of(value);
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.empty();
        }
    }

    /**
     * The entry was refused.
     *
     * @param entry the entry as it was given
     * @param why the reason, with what would be right
     * @param <T> what it would have yielded
     */
    record NotDone<T>(String entry, Refusal why) implements Outcome<T> {

        @Override
        public Optional<T> result() {
            return Optional.empty();
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(why);
        }
    }
}
