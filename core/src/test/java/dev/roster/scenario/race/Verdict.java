package dev.roster.scenario.race;

/** Tells what may come of a race from what may not. */
interface Verdict {

    boolean allows(History history);

    /** What was seen so far of what may come of it, for the report. */
    String seen();
}
