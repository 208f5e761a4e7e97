package dev.roster.examples.benchmarks.access;

/**
 * How long is measured.
 *
 * @param rounds how often all trials are gone through, each time in virtual machines of their own
 * @param warmUps iterations that do not count, in each round
 * @param iterations those that do
 * @param millis how long an iteration is
 */
record Pace(int rounds, int warmUps, int iterations, int millis) {

    /** To see about where things stand: some minutes. */
    static final Pace SHORT = new Pace(1, 3, 5, 200);

    /** For figures that are worth writing down. */
    static final Pace FULL = new Pace(5, 5, 5, 400);
}
