package dev.roster.member;

import dev.roster.access.EditGrammar;

/**
 * What changes for one member, in one step. Not for use outside of the call.
 *
 * <p>On oneself, only what lowers is let pass. Attributes are what the host or other members keep about somebody, and may
 * mean anything to the host: nobody changes their own.
 */
public interface MemberEdit extends EditGrammar<MemberEdit> {}
