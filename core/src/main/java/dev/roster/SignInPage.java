package dev.roster;

import dev.roster.failure.Refused;
import dev.roster.internal.Deployment;
import dev.roster.internal.credential.RequestReset;
import dev.roster.internal.credential.SignInUser;
import dev.roster.signin.SignIn;
import dev.roster.signin.SignInLimits;
import dev.roster.user.IdentityClaims;
import dev.roster.user.User;
import java.util.Objects;
import java.util.function.Function;

/**
 * What the host's sign-in page asks for. Whatever is typed is taken: what is no address or no password is answered like one
 * that is wrong. It works outside of any transaction of the host, so that no attempt is uncounted by a rollback. Safe for use
 * by any number of threads.
 *
 * <pre>{@code
 * SignIn answer = roster.signIn().withPassword("grace@globex.example", "seven geese cross the Elbe", "192.0.2.1");
 * String page = answer.refusal().map(Refusal::message).orElse("Welcome");
 * }</pre>
 */
public final class SignInPage {

    private final Deployment deployment;
    private final Function<User, SignIn> welcome;

    SignInPage(Deployment deployment, Function<User, SignIn> welcome) {
        this.deployment = deployment;
        this.welcome = welcome;
    }

    /**
     * Signs in by a password. The answer, the time it takes and what is written do not tell whether somebody has the address,
     * or has a password; what else is told, such as a suspension, is told only to who has typed the right one. How often it
     * may be tried is for {@link SignInLimits} to say, and how many at once for {@link RosterBuilder#hashing}.
     *
     * @param address the address that was typed
     * @param password the password that was typed
     * @param source where it comes from, as far as the host knows, such as the IP address: a line of at most 200 characters,
     *     of which only a hash is kept, in a counter
     * @return the user, signed in, or why not
     * @throws Refused if the source is missing, too long or not plain text
     */
    public SignIn withPassword(String address, String password, String source) {
        return new SignInUser(deployment, welcome).withPassword(address, password, source);
    }

    /**
     * Signs in by an identity provider. Only who was linked to the identity before is found by it, by accepting an invitation
     * or by {@link OneUser#link}: an address, though verified, leads nowhere.
     *
     * @param claims what the provider says, which the host has verified
     * @return the user, signed in, or why not
     */
    public SignIn withIdentity(IdentityClaims claims) {
        return new SignInUser(deployment, welcome).withIdentity(Objects.requireNonNull(claims, "claims"));
    }

    /**
     * Asks for a mail with a link to set a password, good for an hour; it takes the place of the one before. It goes to the
     * address as it is stored, if an active user has it who does not sign in by an identity provider alone, and if
     * {@link SignInLimits} allow. Nothing is answered, whatever comes of it; say the same to everybody. Where a mail is to be
     * sent it takes some more statements than elsewhere, so answer the browser without waiting for it.
     *
     * @param address the address that was typed
     * @param source where it comes from, as in {@link #withPassword}
     * @throws Refused if the source is missing, too long or not plain text
     */
    public void requestReset(String address, String source) {
        new RequestReset(deployment).request(address, source);
    }
}
