package dev.roster.examples.boot;

import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.signin.SignIn;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in by address and password, and enters the organization that was used last. */
@Component
final class RosterSignIn implements AuthenticationProvider {

    private final Roster roster;
    private final Entrance entrance;

    RosterSignIn(Roster roster, Entrance entrance) {
        this.roster = roster;
        this.entrance = entrance;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        WebAuthenticationDetails from = (WebAuthenticationDetails) attempt.getDetails();
        SignIn answer = roster.signIn()
                .withPassword(attempt.getName(), (String) attempt.getCredentials(), from.getRemoteAddress());
        if (!(answer instanceof SignIn.SignedIn signedIn)) {
            throw new BadCredentialsException(answer.refusal().orElseThrow().message());
        }
        CurrentMember member = entrance.enter(firstPlace(signedIn), signedIn.user(), signedIn.version());
        UsernamePasswordAuthenticationToken result =
                UsernamePasswordAuthenticationToken.authenticated(member, null, List.of());
        result.setDetails(from);
        return result;
    }

    private static OrganizationId firstPlace(SignIn.SignedIn signedIn) {
        Optional<OrganizationId> any = signedIn.organizations().items().stream()
                .map(membership -> membership.organization().id())
                .findFirst();
        return signedIn.lastUsed()
                .or(() -> any)
                .orElseThrow(() -> new DisabledException("You are in no organization; ask for an invitation."));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
