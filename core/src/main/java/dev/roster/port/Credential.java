package dev.roster.port;

import dev.roster.user.User;
import java.util.Objects;
import java.util.Optional;

/**
 * A user, and what is stored of the user's password.
 *
 * @param user the user
 * @param encoded what a {@link PasswordHasher} made of the password, or empty if the user has none
 */
public record Credential(User user, Optional<String> encoded) {

    /**
     * Checks for nulls.
     *
     * @param user the user
     * @param encoded what a {@link PasswordHasher} made of the password, or empty if the user has none
     */
    public Credential {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(encoded, "encoded");
    }

    /** @return a text that hides the hash */
    @Override
    public String toString() {
        return "Credential[" + user.id() + ", hidden]";
    }
}
