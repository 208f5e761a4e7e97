package dev.roster.port;

import dev.roster.failure.StorageFailure;
import dev.roster.user.Password;

/**
 * Makes of a password what may be stored of it. Optional: without one, Roster takes PBKDF2-HMAC-SHA256 of the JDK with
 * 600,000 iterations. Safe for use by any number of threads; how many ask at once is limited by
 * {@link dev.roster.RosterBuilder#hashing}.
 *
 * <p>An encoding says by itself what made it: method, cost and salt, such as {@code $argon2id$v=19$m=19456,t=2,p=1$…}. So an
 * implementation may accept several, and call all but its newest outdated: a host that brings bcrypt hashes from its old
 * user table stores them as they are, and each is replaced when its owner next signs in. An implementation takes all of a
 * password into account; bcrypt alone drops what is beyond 72 bytes, so that it needs a digest before it.
 */
public interface PasswordHasher {

    /**
     * Hashes a password with a new random salt, at the present cost.
     *
     * @param password the password
     * @return its encoding: from 1 to 255 printable ASCII characters
     */
    String hash(Password password);

    /**
     * Compares, in a time that does not depend on how much of the two agrees. It takes one computation of a hash.
     *
     * @param password what was typed
     * @param encoded what is stored
     * @return whether the one was made of the other
     * @throws StorageFailure if what is stored cannot be read, or would cost too much to compute; the message does not repeat
     *     it
     */
    boolean matches(Password password, String encoded);

    /**
     * Tells whether a new hash of the same password would be better, without computing any.
     *
     * @param encoded what is stored
     * @return whether it is of an old kind or cost
     * @throws StorageFailure if what is stored cannot be read
     */
    boolean isOutdated(String encoded);
}
