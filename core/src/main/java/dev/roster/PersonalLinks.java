package dev.roster;

import dev.roster.failure.Refused;
import dev.roster.internal.Deployment;
import dev.roster.internal.credential.ResetPassword;
import dev.roster.internal.user.ConfirmAddress;
import dev.roster.user.User;
import java.util.Optional;

/**
 * What the holder of a link may do that is about a person's own. The token is the last segment of the link's path, as the
 * browser sent it. Any text is taken: what is no token is answered like one that was never made. Safe for use by any number
 * of threads.
 */
public final class PersonalLinks {

    private final Deployment deployment;

    PersonalLinks(Deployment deployment) {
        this.deployment = deployment;
    }

    /**
     * Shows what a link to set a password is about. Writes nothing, so it may be asked by GET, by mail scanners, and as often
     * as they like.
     *
     * @param token the last segment of the link
     * @return the address of the user whose password it would set, masked, or empty if the link does nothing, or not any more
     */
    public Optional<String> peekReset(String token) {
        return new ResetPassword(deployment).peek(token);
    }

    /**
     * Sets the password of the user who was sent the link: a command, to be asked by POST only. All links that the user was
     * sent are dead, {@link User#authVersion()} is raised, what was counted against the user begins anew, and a notice goes
     * to the user's address. Nobody is signed in by it: show the sign-in page.
     *
     * @param token the last segment of the link
     * @param newPassword the new password, as it was typed
     * @return the user
     * @throws Refused if the link does nothing, or not any more, if the password is not one that
     *     {@link dev.roster.user.PasswordRules} let through, if the host has suspended the user, or if too many passwords are
     *     hashed at this moment; in all these cases but the first the link stays good
     */
    public User resetPassword(String token, String newPassword) {
        return new ResetPassword(deployment).reset(token, newPassword);
    }

    /**
     * Shows what a link to confirm an address is about. Writes nothing, so it may be asked by GET, by mail scanners, and as
     * often as they like.
     *
     * @param token the last segment of the link
     * @return the address that it would make the user's, masked, or empty if the link does nothing, or not any more
     */
    public Optional<String> peekAddressChange(String token) {
        return new ConfirmAddress(deployment).peek(token);
    }

    /**
     * Makes the proved mailbox the user's address: a command, to be asked by POST only. The address until now is told. All
     * links that the user was sent are dead, {@link User#authVersion()} is raised, and organizations show the new address.
     * Invitations do not follow: one to the address until now is for whoever has that, and one to the new address can be
     * accepted now.
     *
     * @param token the last segment of the link
     * @return the user
     * @throws Refused if the link does nothing, or not any more, if another user has the address by now, or if the host has
     *     suspended the user
     */
    public User confirmAddress(String token) {
        return new ConfirmAddress(deployment).confirm(token);
    }
}
