package dev.roster.examples.benchmarks.access;

/**
 * Something that answers questions about access.
 *
 * @param <Q> a question in its own words
 */
interface Contender<Q> {

    /** The same question in its words, as a host has it at hand; not timed. */
    Q prepared(Question question);

    /** What is timed. */
    boolean check(Q question);

    /** What is right, as far as it answers. */
    default boolean expected(Question question) {
        return question.isAllowed();
    }
}
