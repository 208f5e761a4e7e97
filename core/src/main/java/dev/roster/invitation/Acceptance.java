package dev.roster.invitation;

import dev.roster.id.UserId;
import dev.roster.user.PersonName;
import java.util.Objects;
import java.util.Optional;

/**
 * Who accepts. There is no place for an address: a new user gets the invited one, and an existing user must have it.
 */
public sealed interface Acceptance {

    /**
     * Somebody who has no user yet.
     *
     * @param given the given name; may be empty if the family name is not
     * @param family the family name; may be empty if the given name is not
     * @return the acceptance
     * @throws dev.roster.failure.Refused if a name is not plain text, too long, or looks like a link
     */
    static Acceptance asNewUser(String given, String family) {
        return new NewUser(Optional.of(PersonName.of(given, family)));
    }

    /**
     * Somebody who has no user yet, under the name that the inviter gave. Refused if the inviter gave none.
     *
     * @return the acceptance
     */
    static Acceptance asNewUser() {
        return new NewUser(Optional.empty());
    }

    /**
     * A user whom the host has signed in for this very request. Roster believes the host; the link alone signs nobody in.
     *
     * @param signedIn the signed-in user
     * @return the acceptance
     */
    static Acceptance asExistingUser(UserId signedIn) {
        return new ExistingUser(signedIn);
    }

    /**
     * Somebody who has no user yet.
     *
     * @param name the new user's name, or empty to take the one on the invitation
     */
    record NewUser(Optional<PersonName> name) implements Acceptance {

        /**
         * Checks for null.
         *
         * @param name the new user's name, or empty to take the one on the invitation
         */
        public NewUser {
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * A user whom the host has signed in.
     *
     * @param user the signed-in user
     */
    record ExistingUser(UserId user) implements Acceptance {

        /**
         * Checks for null.
         *
         * @param user the signed-in user
         */
        public ExistingUser {
            Objects.requireNonNull(user, "user");
        }
    }
}
