package dev.roster.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitee;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

/** Signing in, staying and switching: pages and security as they are, on Roster in memory. */
@WebMvcTest(controllers = EntrancePages.class, properties = "roster.dispatching=false")
@Import({
    InMemory.class,
    SecurityConfiguration.class,
    RosterSignIn.class,
    Entrance.class,
    CurrentSession.class,
    Refusals.class
})
class SignInTest {

    private static final String PASSWORD = "seven geese cross the Elbe";
    private static final UUID BRIDGE = UUID.randomUUID();

    @Autowired
    MockMvc pages;

    @Autowired
    Roster roster;

    @Autowired
    ProjectsCatalog app;

    @Autowired
    Town town;

    CurrentMember ada;
    ActingMember asAda;
    CurrentMember grace;

    @BeforeEach
    void grace_leads_a_project_of_ada() {
        ada = town.owner();
        asAda = roster.in(ada.organization()).as(ada.user());
        grace = town.lead(ada, BRIDGE);
        roster.user(grace.user()).setPassword(PASSWORD);
    }

    @Test
    void the_right_password_signs_in_to_the_organization_that_was_used_last() throws Exception {
        CurrentMember member = memberIn(signedIn(grace));

        assertThat(member.user()).isEqualTo(grace.user());
        assertThat(member.organization()).isEqualTo(ada.organization());
    }

    @Test
    void a_wrong_password_does_not_and_the_page_says_what_roster_says() throws Exception {
        MvcResult attempt = pages.perform(
                        formLogin().user(town.addressOf(grace)).password("nine storks in August"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/login?error"))
                .andReturn();

        pages.perform(get("/login?error").session(sessionOf(attempt)))
                .andExpect(content().string(containsString("do not belong together")));
    }

    @Test
    void a_session_can_leave_the_process() throws Exception {
        CurrentMember member = memberIn(signedIn(grace));

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(member);
        assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject())
                .isEqualTo(member);
    }

    @Test
    void whoever_is_removed_is_out_with_the_next_request_and_told_by_whom() throws Exception {
        MockHttpSession session = signedIn(grace);
        staysIn(session);

        asAda.remove(grace.user());

        MvcResult next = enter(session, grace.organization())
                .andExpect(redirectedUrl("/login?error"))
                .andExpect(unauthenticated())
                .andReturn();
        assertThat(session.isInvalid()).isTrue();
        pages.perform(get("/login?error").session(sessionOf(next)))
                .andExpect(content().string(containsString("Acme")));
    }

    @Test
    void whoever_is_suspended_is_out_too() throws Exception {
        MockHttpSession session = signedIn(grace);

        asAda.suspend(grace.user(), "on leave");

        enter(session, grace.organization()).andExpect(redirectedUrl("/login?error"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_new_password_ends_all_sessions() throws Exception {
        MockHttpSession session = signedIn(grace);

        roster.user(grace.user()).changePassword(PASSWORD, "nine storks left in August");

        enter(session, grace.organization()).andExpect(redirectedUrl("/login?error"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whose_rights_alone_have_changed_stays_in_with_the_new_ones() throws Exception {
        MockHttpSession session = signedIn(grace);
        CurrentMember before = memberIn(session);

        asAda.edit(grace.user(), member -> member.withdraw(app.rename));

        staysIn(session);
        CurrentMember now = memberIn(session);
        assertThat(now.version()).isNotEqualTo(before.version());
        assertThat(roster.in(now.organization()).isCurrent(now.user(), now.version()))
                .isTrue();
    }

    @Test
    void an_invitation_is_looked_at_without_being_used_and_then_accepted_with_a_password() throws Exception {
        String linus = town.address();
        asAda.invite(Invitee.of(linus), offer -> offer.role(app.lead));
        String token = town.tokenFor(linus);
        for (int look = 0; look < 2; look++) {
            pages.perform(get("/join/{token}", token))
                    .andExpect(content().string(containsString("Join <span>Acme</span>")))
                    .andExpect(header().string("Referrer-Policy", "no-referrer"))
                    .andExpect(header().string("Cache-Control", containsString("no-store")));
        }

        join(token, "Linus").andExpect(redirectedUrl("/login"));

        pages.perform(formLogin().user(linus).password(PASSWORD)).andExpect(redirectedUrl("/"));
        join(token, "Mallory").andExpect(status().isUnprocessableContent());
    }

    @Test
    void somebody_with_a_login_accepts_with_it_and_is_in_the_other_organization() throws Exception {
        CurrentMember otherOwner = town.owner();
        roster.in(otherOwner.organization())
                .as(otherOwner.user())
                .invite(Invitee.of(town.addressOf(grace)), offer -> offer.role(app.lead));
        String token = town.tokenFor(town.addressOf(grace));
        pages.perform(post("/join/{token}", token).with(csrf())).andExpect(redirectedUrl("/login"));

        MockHttpSession session = signedIn(grace);
        pages.perform(post("/join/{token}", token).session(session).with(csrf()))
                .andExpect(redirectedUrl("/"));

        assertThat(memberIn(session).organization()).isEqualTo(otherOwner.organization());
        enter(session, ada.organization()).andExpect(redirectedUrl("/"));
        assertThat(memberIn(session).organization()).isEqualTo(ada.organization());
    }

    @Test
    void nobody_enters_an_organization_of_others() throws Exception {
        MockHttpSession session = signedIn(grace);

        enter(session, town.owner().organization()).andExpect(status().isUnprocessableContent());

        assertThat(memberIn(session).organization()).isEqualTo(ada.organization());
    }

    @Test
    void nothing_is_accepted_without_a_csrf_token() throws Exception {
        String linus = town.address();
        asAda.invite(Invitee.of(linus), offer -> offer.role(app.lead));
        String token = town.tokenFor(linus);

        pages.perform(post("/join/{token}", token)
                        .param("given", "Mallory")
                        .param("family", "Example")
                        .param("password", PASSWORD))
                .andExpect(status().isForbidden());

        join(token, "Linus").andExpect(redirectedUrl("/login"));
    }

    private ResultActions join(String token, String given) throws Exception {
        return pages.perform(post("/join/{token}", token)
                .param("given", given)
                .param("family", "Example")
                .param("password", PASSWORD)
                .with(csrf()));
    }

    private MockHttpSession signedIn(CurrentMember member) throws Exception {
        return sessionOf(pages.perform(formLogin().user(town.addressOf(member)).password(PASSWORD))
                .andExpect(redirectedUrl("/"))
                .andReturn());
    }

    private void staysIn(MockHttpSession session) throws Exception {
        enter(session, memberIn(session).organization()).andExpect(redirectedUrl("/"));
    }

    private ResultActions enter(MockHttpSession session, OrganizationId organization) throws Exception {
        return pages.perform(post("/enter")
                .param("organization", organization.toString())
                .session(session)
                .with(csrf()));
    }

    private static MockHttpSession sessionOf(MvcResult result) {
        return (MockHttpSession) result.getRequest().getSession();
    }

    private static CurrentMember memberIn(MockHttpSession session) {
        SecurityContext context = (SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return (CurrentMember) context.getAuthentication().getPrincipal();
    }
}
