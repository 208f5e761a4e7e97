package dev.roster.internal.credential;

import dev.roster.port.Credential;
import dev.roster.signin.SignIn;

/** What came of looking at a password. */
sealed interface Proof {

    /**
     * It is the password.
     *
     * @param credential whose, as it was read before the password was looked at
     */
    record Proven(Credential credential) implements Proof {}

    /**
     * It is not, or was not looked at.
     *
     * @param why what may be told
     */
    record NotProven(SignIn why) implements Proof {}
}
