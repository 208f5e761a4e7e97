package dev.roster.member;

import dev.roster.access.RightsGrammar;
import dev.roster.catalog.Switchable;

/** What changes for one member, in one step. Not for use outside of the call. */
public interface MemberEdit extends RightsGrammar<MemberEdit> {

    /**
     * Takes switches back, so that the roles alone decide.
     *
     * @param permissions granted or withdrawn before; others are left as they are
     * @return this
     */
    MemberEdit reset(Switchable... permissions);

    /**
     * Says why, for the journal.
     *
     * @param reason one line of at most 200 characters
     * @return this
     */
    MemberEdit because(String reason);
}
