package dev.roster.invitation;

import dev.roster.id.UserId;
import dev.roster.user.IdentityClaims;
import dev.roster.user.Password;
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
    static NewUser asNewUser(String given, String family) {
        return new NewUser(Optional.of(PersonName.of(given, family)), Optional.empty(), Optional.empty());
    }

    /**
     * Somebody who has no user yet, under the name that the inviter gave. Refused if the inviter gave none.
     *
     * @return the acceptance
     */
    static NewUser asNewUser() {
        return new NewUser(Optional.empty(), Optional.empty(), Optional.empty());
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
     * Somebody who has no user yet, and what that user is to sign in with: a password, an identity, both, or neither if the
     * host sees to that. There is no such thing for an existing user, whose credentials a link never touches.
     *
     * @param name the new user's name, or empty to take the one on the invitation
     * @param password the new user's password, if there is to be one
     * @param identity who the new user is for an identity provider, if there is to be a link to that
     */
    record NewUser(Optional<PersonName> name, Optional<Password> password, Optional<IdentityClaims> identity)
            implements Acceptance {

        /**
         * Checks for nulls.
         *
         * @param name the new user's name, or empty to take the one on the invitation
         * @param password the new user's password, if there is to be one
         * @param identity who the new user is for an identity provider, if there is to be a link to that
         */
        public NewUser {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(password, "password");
            Objects.requireNonNull(identity, "identity");
        }

        /**
         * Sets up a login by password.
         *
         * @param typed the password as it was typed
         * @return this with that password; whether it is good enough is said when the invitation is accepted
         * @throws dev.roster.failure.Refused if it cannot be a password, see {@link Password#of}
         */
        public NewUser password(String typed) {
            return new NewUser(name, Optional.of(Password.of(typed)), identity);
        }

        /**
         * Sets up a login by an identity provider. The provider must have verified that the invited address is the person's.
         *
         * @param claims what the provider says, which the host has verified
         * @return this with that identity
         */
        public NewUser identity(IdentityClaims claims) {
            return new NewUser(name, password, Optional.of(claims));
        }

        /** @return a text that hides name, password and identity */
        @Override
        public String toString() {
            return "NewUser[hidden]";
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
