package dev.roster.port;

import dev.roster.id.UserId;
import dev.roster.user.Identity;
import java.util.List;
import java.util.Optional;

/**
 * Who users are for identity providers, in one transaction. An identity is one user's, a user has any number of them; issuer
 * and subject are compared character by character.
 */
public interface IdentityStore {

    /**
     * Adds an identity.
     *
     * @param identity the identity
     * @param user a user who is there
     * @return false, and nothing is added, if it is linked already, to this user or to another
     */
    boolean insert(Identity identity, UserId user);

    /**
     * @param identity an identity
     * @return the user whose it is now, or empty if it is nobody's
     */
    Optional<UserId> current(Identity identity);

    /**
     * @param user a user
     * @return the user's identities as they are now, by issuer and subject
     */
    List<Identity> of(UserId user);

    /**
     * Takes an identity from a user.
     *
     * @param identity an identity
     * @param user whose it must be
     * @return whether it was that user's
     */
    boolean delete(Identity identity, UserId user);

    /**
     * Takes all identities from a user.
     *
     * @param user a user
     */
    void deleteAll(UserId user);
}
