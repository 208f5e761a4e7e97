package dev.roster.examples.boot;

import dev.roster.Roster;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of whoever may not stay, with this very request, and says why on the sign-in page. */
final class SessionFilter extends OncePerRequestFilter {

    private final Roster roster;
    private final Entrance entrance;
    private final CurrentSession session;
    private final AuthenticationFailureHandler signInPage = new SimpleUrlAuthenticationFailureHandler("/login?error");

    SessionFilter(Roster roster, Entrance entrance, CurrentSession session) {
        this.roster = roster;
        this.entrance = entrance;
        this.session = session;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof CurrentMember member) {
            try {
                CurrentMember now = entrance.stay(member);
                if (!now.equals(member)) {
                    session.keep(now, request, response);
                }
            } catch (AuthenticationException over) {
                new SecurityContextLogoutHandler().logout(request, response, authentication);
                signInPage.onAuthenticationFailure(request, response, over);
                return;
            }
            roster.in(member.organization()).seen(member.user());
        }
        chain.doFilter(request, response);
    }
}
