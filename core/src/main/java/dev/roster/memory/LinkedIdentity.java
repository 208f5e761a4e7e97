package dev.roster.memory;

import dev.roster.id.UserId;
import dev.roster.user.Identity;
import java.util.Objects;

/**
 * Who a user is for an identity provider, as an {@link InMemoryStorage} holds it.
 *
 * @param identity the identity
 * @param user whose it is
 */
public record LinkedIdentity(Identity identity, UserId user) {

    /**
     * @param identity the identity
     * @param user whose it is
     */
    public LinkedIdentity {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(user, "user");
    }
}
