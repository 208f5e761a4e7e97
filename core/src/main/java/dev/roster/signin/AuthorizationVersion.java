package dev.roster.signin;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.text.Sha256;
import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a session rests on, as one value: it changes when sessions must end, and an older one never comes back. That of a
 * user changes with the credential, the address and the status. That of a member changes with these, and with all that
 * decides what the member may do: roles, switches, reach and status of the member, the roles that the organization
 * defines, its plan and its status. Only equality means anything. It is no secret, gives no right, and is
 * serializable, for sessions that leave the process.
 *
 * <p>A new catalog changes what people may do, but no version: it comes with a new start of the host.
 *
 * @param text a form to store, such as in a session: 32 hexadecimal digits in lower case
 * @serial exclude
 */
public record AuthorizationVersion(String text) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /**
     * Checks the form.
     *
     * @param text a form to store, such as in a session: 32 hexadecimal digits in lower case
     * @throws Refused if it has another form
     */
    public AuthorizationVersion {
        if (!FORM.matcher(Objects.requireNonNull(text, "text")).matches()) {
            throw new Refused(
                    Reason.MALFORMED,
                    "version",
                    "An authorization version has 32 hexadecimal digits; take what was stored, or let the person sign in"
                            + " again.");
        }
    }

    /**
     * Reads what was stored.
     *
     * @param text what {@link #text()} gave
     * @return the version
     * @throws Refused if there is none, or it has another form
     */
    public static AuthorizationVersion parse(@Nullable String text) {
        if (text == null) {
            throw new Refused(
                    Reason.MISSING, "version", "No authorization version is stored; let the person sign in again.");
        }
        return new AuthorizationVersion(text);
    }

    /**
     * The version of a user.
     *
     * @param user the user
     * @param authVersion the number that is raised whenever sessions of the user must end
     * @return the version
     */
    public static AuthorizationVersion of(UserId user, long authVersion) {
        return digest("user " + user + " " + authVersion);
    }

    /**
     * The version of a member.
     *
     * @param user the user
     * @param authVersion the number that is raised whenever sessions of the user must end
     * @param organization the organization
     * @param rightsRevision the organization's revision that last changed what many may do
     * @param memberRevision the organization's revision that last changed the member
     * @return the version
     */
    public static AuthorizationVersion of(
            UserId user, long authVersion, OrganizationId organization, long rightsRevision, long memberRevision) {
        return digest("member " + user + " " + authVersion + " " + organization + " " + rightsRevision + " "
                + memberRevision);
    }

    /** A digest, so that nobody counts by it how much is changed in an organization, or takes one's for another's. */
    private static AuthorizationVersion digest(String of) {
        return new AuthorizationVersion(Sha256.of(of).substring(0, 32));
    }
}
