package dev.roster.examples.boot;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.signin.AuthorizationVersion;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in, and the organization that was entered: the principal, which is kept in the session.
 *
 * @param login while it is current, the sign-in is good
 * @param version while it is current, the rights in the organization are those with which it was entered
 */
record CurrentMember(
        UserId user,
        OrganizationId organization,
        String organizationName,
        AuthorizationVersion login,
        AuthorizationVersion version)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return user.toString();
    }
}
