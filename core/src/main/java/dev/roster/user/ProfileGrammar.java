package dev.roster.user;

import java.util.Locale;

/**
 * How a change of what is said of a person is said, by the person or by the host. What is not said stays as it is. A word
 * that makes no sense by itself is {@link dev.roster.failure.Refused} when it is said.
 *
 * @param <S> the sentence that this is part of
 */
public interface ProfileGrammar<S extends ProfileGrammar<S>> {

    /**
     * Renames the person, in all organizations.
     *
     * @param name what the person is called from now on
     * @return this
     */
    S name(PersonName name);

    /**
     * Says in which language the person is written to.
     *
     * @param locale the language
     * @return this
     */
    S locale(Locale locale);
}
