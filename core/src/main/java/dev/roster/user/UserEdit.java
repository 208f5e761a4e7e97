package dev.roster.user;

import java.util.Map;

/** What the host changes about a user, in one step. Not for use outside of the call. */
public interface UserEdit extends ProfileGrammar<UserEdit> {

    /**
     * Gives the user the host's own name for it, in place of the one that there was.
     *
     * @param reference at most 200 characters, unique among users
     * @return this
     */
    UserEdit hostReference(String reference);

    /**
     * Writes fields of the host's own; others are left as they are. Afterwards there may be 50.
     *
     * @param fields by name: names of at most 100 characters, values of at most 1,000
     * @return this
     */
    UserEdit mergeAttributes(Map<String, String> fields);

    /**
     * Writes fields of the host's own in place of all that are there.
     *
     * @param fields by name, at most 50, or none: names of at most 100 characters, values of at most 1,000
     * @return this
     */
    UserEdit replaceAttributes(Map<String, String> fields);
}
