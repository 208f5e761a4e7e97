package dev.roster.examples.portal.server;

/** Answers a visit. */
@FunctionalInterface
public interface Page {

    /**
     * Answers.
     *
     * @throws dev.roster.failure.Refused if Roster refuses, and the page has nothing better to show than the refusal
     */
    void answer(Visit visit);
}
