package dev.roster.examples.boot;

import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.signin.AuthorizationVersion;
import dev.roster.signin.Entering;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.stereotype.Component;

/** Lets people into organizations, and says with each request whether they may stay. */
@Component
final class Entrance {

    private final Roster roster;

    Entrance(Roster roster) {
        this.roster = roster;
    }

    /** @throws DisabledException if there is no way in, with a sentence for the person */
    CurrentMember enter(OrganizationId organization, UserId user, AuthorizationVersion login) {
        Entering entering = roster.user(user).enter(organization);
        if (!(entering instanceof Entering.Entered entered)) {
            throw new DisabledException(entering.refusal().orElseThrow().message());
        }
        String name = entered.membership().organization().name();
        return new CurrentMember(user, organization, name, login, entered.version());
    }

    /**
     * One statement, unless something has changed. Whose rights alone have changed goes on with the new ones.
     *
     * @throws CredentialsExpiredException if the sign-in is good no longer
     * @throws DisabledException if access was revoked, with a sentence for the person
     */
    CurrentMember stay(CurrentMember member) {
        if (roster.in(member.organization()).isCurrent(member.user(), member.version())) {
            return member;
        }
        if (!roster.user(member.user()).isCurrent(member.login())) {
            throw new CredentialsExpiredException("Your sign-in has ended; sign in again.");
        }
        return enter(member.organization(), member.user(), member.login());
    }
}
