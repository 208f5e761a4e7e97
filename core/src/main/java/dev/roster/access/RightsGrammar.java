package dev.roster.access;

import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;

/**
 * How rights are said: alike in an offer and in a change of a member. Each method returns this. A null, and a
 * constant of another catalog, is {@link dev.roster.failure.Refused} when it is said; what does not fit together, when
 * the whole call is made. Nothing is changed then.
 *
 * @param <S> the sentence that this is part of
 */
public interface RightsGrammar<S extends RightsGrammar<S>> {

    /**
     * Says all roles, in place of those said or held before.
     *
     * @param roles one or more roles of the catalog
     * @return this
     */
    S role(Role... roles);

    /**
     * Switches permissions on, each as a whole or on one resource. A whole switch clears those on single resources.
     *
     * @param permissions of the catalog, that one of the roles can have
     * @return this
     */
    S grant(Switchable... permissions);

    /**
     * Switches permissions off, each as a whole or on one resource. A whole switch clears those on single resources.
     *
     * @param permissions of the catalog, that one of the roles can have and none has always
     * @return this
     */
    S withdraw(Switchable... permissions);

    /**
     * Says the assigned resources of one type, in place of those said or held before.
     *
     * @param resources of a type that one of the roles has assigned
     * @return this
     */
    S reach(Resources resources);
}
