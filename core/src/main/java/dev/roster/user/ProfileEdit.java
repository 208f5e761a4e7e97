package dev.roster.user;

/**
 * What a person changes about herself or himself, in one step. Not for use outside of the call. The host's own fields are not
 * among it: what they mean is the host's to say.
 */
public interface ProfileEdit extends ProfileGrammar<ProfileEdit> {}
