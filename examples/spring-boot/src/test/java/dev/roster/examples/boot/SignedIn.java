package dev.roster.examples.boot;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.test.context.TestSecurityContextHolder;

/** Signs people in without a page. */
final class SignedIn {

    private SignedIn() {}

    static Authentication as(CurrentMember member) {
        return UsernamePasswordAuthenticationToken.authenticated(member, null, List.of());
    }

    /** On this thread, until the test is over or says otherwise. */
    static CurrentMember now(CurrentMember member) {
        TestSecurityContextHolder.setAuthentication(as(member));
        return member;
    }
}
