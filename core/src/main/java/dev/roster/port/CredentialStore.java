package dev.roster.port;

import dev.roster.id.UserId;
import java.util.Optional;

/**
 * The passwords of users, hashed, in one transaction. A user has one at most. What a change comes to is decided by the rows
 * that it touches.
 */
public interface CredentialStore {

    /**
     * @param user a user
     * @return what is stored of the user's password now, or empty if there is none
     */
    Optional<String> current(UserId user);

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
