package dev.roster.access;

import dev.roster.catalog.Switchable;
import java.util.Map;

/**
 * How a change is said: alike of a member and of an open invitation. What is not said stays as it is.
 *
 * @param <S> the sentence that this is part of
 */
public interface EditGrammar<S extends EditGrammar<S>> extends RightsGrammar<S> {

    /**
     * Takes switches back, so that the roles alone decide.
     *
     * @param permissions granted or withdrawn before; others are left as they are
     * @return this
     */
    S reset(Switchable... permissions);

    /**
     * Writes fields of the host's own; others are left as they are. Afterwards there may be 50.
     *
     * @param fields by name: names of at most 100 characters, values of at most 1,000
     * @return this
     */
    S mergeAttributes(Map<String, String> fields);

    /**
     * Writes fields of the host's own in place of all that are there.
     *
     * @param fields by name, at most 50, or none: names of at most 100 characters, values of at most 1,000
     * @return this
     */
    S replaceAttributes(Map<String, String> fields);

    /**
     * Says why, for the journal.
     *
     * @param reason one line of at most 200 characters
     * @return this
     */
    S because(String reason);
}
