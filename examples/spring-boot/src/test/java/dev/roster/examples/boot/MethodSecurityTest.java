package dev.roster.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.roster.Roster;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who may do what with projects, asked of Roster at each call. */
@OnH2
class MethodSecurityTest {

    @Autowired
    Projects projects;

    @Autowired
    ProjectsCatalog app;

    @Autowired
    Roster roster;

    @Autowired
    Town town;

    @Autowired
    MockMvc pages;

    CurrentMember ada;
    UUID bridge;
    UUID tunnel;
    CurrentMember grace;

    @BeforeEach
    void ada_owns_two_projects_of_which_grace_leads_one() {
        ada = SignedIn.now(town.owner());
        bridge = projects.open(ada, "Bridge", town.address()).getId();
        tunnel = projects.open(ada, "Tunnel", town.address()).getId();
        grace = town.lead(ada, bridge);
    }

    @AfterEach
    void nobody_is_signed_in() {
        TestSecurityContextHolder.clearContext();
    }

    @Test
    void a_lead_renames_the_project_that_is_assigned_and_no_other() {
        SignedIn.now(grace);

        projects.rename(grace, bridge, "Long bridge");

        assertThatExceptionOfType(AuthorizationDeniedException.class)
                .isThrownBy(() -> projects.rename(grace, tunnel, "Long tunnel"));
        assertThat(projects.seenBy(ada)).extracting(Project::getName).containsExactly("Long bridge", "Tunnel");
        assertThat(projects.seenBy(grace)).extracting(Project::getName).containsExactly("Long bridge");
    }

    @Test
    void a_lead_opens_no_project() {
        SignedIn.now(grace);

        assertThatExceptionOfType(AuthorizationDeniedException.class)
                .isThrownBy(() -> projects.open(grace, "Dam", town.address()));
        assertThat(projects.seenBy(ada)).hasSize(2);
    }

    @Test
    void a_permission_that_is_taken_is_gone_with_the_next_request_and_the_page_says_why() throws Exception {
        renameAs(grace, bridge).andExpect(redirectedUrl("/"));

        roster.in(ada.organization()).as(ada.user()).edit(grace.user(), member -> member.withdraw(app.rename));

        renameAs(grace, bridge)
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("switched off for this member")));
        assertThat(projects.seenBy(ada)).extracting(Project::getName).contains("Long bridge");
    }

    @Test
    void an_owner_does_not_reach_into_another_organization() throws Exception {
        CurrentMember stranger = SignedIn.now(town.owner());

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> projects.rename(stranger, bridge, "Mine"));
        renameAs(stranger, bridge).andExpect(status().isNotFound());

        assertThat(projects.seenBy(stranger)).isEmpty();
        assertThat(projects.seenBy(ada)).extracting(Project::getName).containsExactly("Bridge", "Tunnel");
    }

    @Test
    void nobody_may_do_anything_without_being_signed_in() throws Exception {
        TestSecurityContextHolder.clearContext();

        assertThatExceptionOfType(AuthorizationDeniedException.class)
                .isThrownBy(() -> projects.rename(ada, bridge, "Mine"));
        pages.perform(get("/")).andExpect(redirectedUrl("/login"));
        assertThat(projects.seenBy(ada)).extracting(Project::getName).containsExactly("Bridge", "Tunnel");
    }

    @Test
    void somebody_who_is_no_member_is_refused() {
        TestSecurityContextHolder.setAuthentication(new TestingAuthenticationToken("ada", "secret", "ROLE_ADMIN"));

        assertThatExceptionOfType(AuthorizationDeniedException.class)
                .isThrownBy(() -> projects.rename(ada, bridge, "Mine"));
    }

    @Test
    void a_request_of_another_site_is_refused_for_want_of_a_csrf_token() throws Exception {
        pages.perform(post("/projects/{id}", bridge).param("name", "Mine").with(authentication(SignedIn.as(ada))))
                .andExpect(status().isForbidden());

        assertThat(projects.seenBy(ada)).extracting(Project::getName).containsExactly("Bridge", "Tunnel");
    }

    @Test
    void the_first_page_shows_what_somebody_may_see() throws Exception {
        pages.perform(get("/").with(authentication(SignedIn.as(grace))))
                .andExpect(content().string(containsString("Bridge")))
                .andExpect(content().string(not(containsString("Tunnel"))))
                .andExpect(content().string(not(containsString("Open project"))));
    }

    private ResultActions renameAs(CurrentMember member, UUID project) throws Exception {
        return pages.perform(post("/projects/{id}", project)
                .param("name", "Long bridge")
                .with(authentication(SignedIn.as(member)))
                .with(csrf()));
    }
}
