package dev.roster.examples.quickstart;

/** A morning in one product. */
interface Story {

    /**
     * Does what the people in the story do, and writes it down.
     *
     * @param page where to write it
     */
    void tell(Transcript page);
}
