package dev.roster.examples.boot;

import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Preview;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** How people get in, by a password or by the link of an invitation, and from one organization into another. */
@Controller
final class EntrancePages {

    private final Roster roster;
    private final Entrance entrance;
    private final CurrentSession session;

    EntrancePages(Roster roster, Entrance entrance, CurrentSession session) {
        this.roster = roster;
        this.entrance = entrance;
        this.session = session;
    }

    /** With what Roster said of the last attempt, or of why a session has ended. */
    @GetMapping("/login")
    String login(
            @SessionAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false)
                    AuthenticationException refusal,
            Model page) {
        page.addAttribute("refusal", refusal);
        return "login";
    }

    /** Looks, and changes nothing: mail scanners follow links too. */
    @GetMapping("/join/{token}")
    String invitation(@AuthenticationPrincipal CurrentMember member, @PathVariable String token, Model page) {
        Preview preview = roster.invitations().peek(token);
        if (preview instanceof Preview.Dead dead) {
            page.addAttribute("message", dead.why().sentence());
            return "refused";
        }
        page.addAttribute("invitation", preview);
        page.addAttribute("signedIn", member != null);
        return "join";
    }

    /** Somebody who has no login sets one up here. */
    @PostMapping(path = "/join/{token}", params = "password")
    String join(
            @PathVariable String token,
            @RequestParam String given,
            @RequestParam String family,
            @RequestParam String password) {
        roster.invitations()
                .accept(token, Acceptance.asNewUser(given, family).password(password))
                .orElseThrow();
        return "redirect:/login";
    }

    /** Somebody who has one is signed in with it, and moves on into the new organization. */
    @PostMapping(path = "/join/{token}", params = "!password")
    String join(
            @AuthenticationPrincipal CurrentMember member,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (member == null) {
            return "redirect:/login";
        }
        OrganizationId joined = roster.invitations()
                .accept(token, Acceptance.asExistingUser(member.user()))
                .orElseThrow()
                .organization();
        return enter(member, joined.value(), request, response);
    }

    @PostMapping("/enter")
    String enter(
            @AuthenticationPrincipal CurrentMember member,
            @RequestParam UUID organization,
            HttpServletRequest request,
            HttpServletResponse response) {
        session.keep(
                entrance.enter(new OrganizationId(organization), member.user(), member.login()), request, response);
        return "redirect:/";
    }
}
