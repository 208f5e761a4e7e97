package dev.roster.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.roster.Roster;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.invitation.Invitation;
import dev.roster.jdbc.SpringTransaction;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The application's project, in JPA, and Roster's invitation are there together or not at all. */
@OnH2
@RecordApplicationEvents
class OneTransactionTest {

    @Autowired
    Projects projects;

    @Autowired
    Roster roster;

    @Autowired
    DataSource dataSource;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Town town;

    @Autowired
    MockMvc pages;

    @Autowired
    ApplicationEvents events;

    CurrentMember ada;

    @BeforeEach
    void ada_is_signed_in() {
        ada = SignedIn.now(town.owner());
        events.clear();
    }

    @AfterEach
    void nobody_is_signed_in() {
        TestSecurityContextHolder.clearContext();
    }

    @Test
    void a_project_and_the_invitation_of_its_lead_are_committed_together_and_then_the_mail_goes() {
        String grace = town.address();

        Project bridge = projects.open(ada, "Bridge", grace);

        assertThat(names(ada)).containsExactly("Bridge");
        CurrentMember lead = town.accepting(town.tokenFor(grace));
        assertThat(projects.seenBy(lead)).extracting(Project::getId).containsExactly(bridge.getId());
    }

    @Test
    void the_mail_names_the_project() {
        String grace = town.address();
        projects.open(ada, "Bridge", grace);
        roster.dispatcher().drain();

        assertThat(town.mailer.lastTo(grace).toString()).contains("Bridge");
    }

    @Test
    void what_roster_refuses_leaves_no_project_and_no_mail() {
        String own = town.addressOf(ada);
        int mails = town.mailer.sentTo(own).size();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> projects.open(ada, "Bridge", own))
                .satisfies(refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.ALREADY_MEMBER));

        assertThat(names(ada)).isEmpty();
        roster.dispatcher().drain();
        assertThat(town.mailer.sentTo(own)).hasSize(mails);
    }

    @Test
    void a_project_that_the_database_refuses_at_the_commit_leaves_no_invitation_and_no_mail() {
        projects.open(ada, "Bridge", town.address());
        int invited = invitations(roster).size();
        String linus = town.address();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> projects.open(ada, "Bridge", linus));

        assertThat(names(ada)).containsExactly("Bridge");
        assertThat(invitations(roster)).hasSize(invited);
        assertNoMailTo(linus);
    }

    @Test
    void the_page_says_that_a_name_is_taken() throws Exception {
        projects.open(ada, "Bridge", town.address());

        pages.perform(post("/projects")
                        .param("name", "Bridge")
                        .param("lead", town.address())
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("There is a project of that name")));
    }

    @Test
    void a_transaction_that_the_application_rolls_back_leaves_neither_though_both_were_there() {
        String linus = town.address();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            projects.open(ada, "Bridge", linus);
            assertThat(names(ada)).containsExactly("Bridge");
            assertThat(invitations(roster.joining(SpringTransaction.of(dataSource))))
                    .hasSize(1);
            status.setRollbackOnly();
        });

        assertThat(names(ada)).isEmpty();
        assertThat(invitations(roster)).isEmpty();
        assertNoMailTo(linus);
    }

    @Test
    void listeners_hear_of_an_invitation_when_it_is_committed() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            projects.open(ada, "Bridge", town.address());
            assertThat(heard()).isEmpty();
        });

        assertThat(heard()).containsExactly(Event.INVITED);
    }

    @Test
    void listeners_hear_nothing_of_what_was_rolled_back() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            projects.open(ada, "Bridge", town.address());
            status.setRollbackOnly();
        });

        assertThat(heard()).isEmpty();
    }

    private List<String> names(CurrentMember member) {
        return projects.seenBy(member).stream().map(Project::getName).toList();
    }

    private List<Event> heard() {
        return events.stream(Entry.class).map(Entry::event).toList();
    }

    private List<Invitation> invitations(Roster door) {
        return door.in(ada.organization()).as(ada.user()).invitations().open().page(50).items().stream()
                .map(listed -> listed.invitation())
                .toList();
    }

    private void assertNoMailTo(String address) {
        roster.dispatcher().drain();
        assertThat(town.mailer.sentTo(address)).isEmpty();
    }
}
