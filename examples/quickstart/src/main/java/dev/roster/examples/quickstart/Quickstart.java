package dev.roster.examples.quickstart;

import dev.roster.failure.Outcome;

/** Stands in for the example to come: shows that the command that runs it works. */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Runs the example.
     *
     * @param arguments none are read
     */
    public static void main(String[] arguments) {
        System.out.println(new Outcome.Done<>("Roster", "Roster is on the class path.").orElseThrow());
    }
}
