package dev.roster.port;

import dev.roster.id.UserId;

/**
 * The passwords of users, hashed, in one transaction. A user has one at most. Whether there is one, and which, is decided by
 * the rows that a statement changes, so that nothing needs to be read before.
 */
public interface CredentialStore {

    /**
     * Adds the password of a user who has none.
     *
     * @param user a user who is there
     * @param encoded what a {@link PasswordHasher} made of it: from 1 to 255 printable ASCII characters
     * @return false, and nothing is added, if the user has one
     */
    boolean insert(UserId user, String encoded);

    /**
     * Writes a password in place of a certain other one. In a database this is an UPDATE of the row as it was read.
     *
     * @param user a user
     * @param old what must be there, character by character
     * @param encoded what is to be there
     * @return false, and nothing is written, if it was not there
     */
    boolean replace(UserId user, String old, String encoded);

    /**
     * Deletes the password of a user, if there is one.
     *
     * @param user a user
     */
    void delete(UserId user);
}
