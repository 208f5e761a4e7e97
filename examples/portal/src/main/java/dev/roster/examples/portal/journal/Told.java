package dev.roster.examples.portal.journal;

import dev.roster.examples.portal.server.When;
import java.util.List;
import java.util.Optional;

/**
 * An entry, as a person reads it.
 *
 * @param number its number in the journal
 * @param sentence who did what to whom
 * @param when when
 * @param reason why, if it was said
 * @param details what is so since then
 * @param about the members whom it is about
 */
record Told(
        long number,
        String sentence,
        When when,
        Optional<String> reason,
        List<String> details,
        List<Candidate> about) {}
