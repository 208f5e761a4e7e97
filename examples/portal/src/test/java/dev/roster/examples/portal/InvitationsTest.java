package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvitationsTest {

    @TempDir
    static Path folder;

    static OpenPortal portal;

    @BeforeAll
    static void open() {
        portal = new OpenPortal("team-accounts", folder);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void an_invitation_whose_mail_was_refused_says_why_and_what_to_do() {
        Browser hedy = hedy("/invitations?show=failed").follow("max@fernstudoi.example");

        assertThat(hedy.text()).contains("failed", "no such domain");
        assertThat(hedy.page().select(".note").text()).isNotEmpty();
    }

    @Test
    void an_address_is_corrected_and_the_offer_goes_there() {
        Browser hedy = hedy("/invitations?show=failed").follow("max@fernstudoi.example");
        hedy.fill("address", "max@fernstudio.example").submit("Send it there");

        assertThat(hedy.title()).isEqualTo("Invitation to max@fernstudio.example");
        assertThat(portal.browser()
                        .open(portal.linkTo("max@fernstudio.example"))
                        .text())
                .contains("Fern Studio");
    }

    @Test
    void an_address_that_is_none_is_said_beside_the_field_and_nothing_is_lost() {
        Browser hedy = hedy("/invitations").follow("lara@fernstudio.example");
        hedy.fill("address", "lara at home").submit("Send it there");

        assertThat(hedy.status()).isEqualTo(422);
        assertThat(hedy.page().select("#address-fault").text()).contains("@");
        assertThat(hedy.page().select("#address").val()).isEqualTo("lara at home");
    }

    @Test
    void what_a_machine_has_answered_is_told() {
        assertThat(hedy("/invitations").follow("lara@fernstudio.example").text())
                .contains("auto replied", "I am on holiday until Monday");
    }

    @Test
    void sending_again_makes_a_new_link_good_for_another_seven_days_and_kills_the_old_one() {
        hedy("/invite")
                .fill("addresses", "noa@fernstudio.example")
                .tick("role", "user")
                .submit("Invite");
        String first = portal.linkTo("noa@fernstudio.example");
        portal.pass(Duration.ofDays(8));
        Browser hedy = hedy("/invitations").follow("noa@fernstudio.example");
        assertThat(hedy.text()).contains("expired");

        hedy.submit("Send again");
        assertThat(hedy.text()).contains("A new mail to noa@fernstudio.example is on the way", "in 7 days");
        String second = portal.linkTo("noa@fernstudio.example");
        assertThat(portal.browser().open(first).status()).isEqualTo(410);
        assertThat(portal.browser().open(second).status()).isEqualTo(200);
    }

    @Test
    void an_invitation_is_taken_back_after_a_question_and_is_past_then() {
        hedy("/invite")
                .fill("addresses", "ota@fernstudio.example")
                .tick("role", "user")
                .submit("Invite");
        String link = portal.linkTo("ota@fernstudio.example");
        Browser hedy = hedy("/invitations").follow("ota@fernstudio.example").follow("Take back");
        hedy.submit("Take back");

        assertThat(hedy.text()).contains("is taken back");
        assertThat(portal.browser().open(link).status()).isEqualTo(410);
        assertThat(hedy.open("/invitations?show=past").text()).contains("ota@fernstudio.example", "revoked");
    }

    @Test
    void a_mail_that_comes_back_is_seen_by_who_invited() {
        hedy("/invite")
                .fill("addresses", "pip@fernstudio.example")
                .tick("role", "user")
                .submit("Invite");
        portal.sendMails();
        portal.browser().open("/mailbox?to=pip").follow("Invitation").submit("It cannot be delivered");

        assertThat(hedy("/invitations?show=failed")
                        .follow("pip@fernstudio.example")
                        .text())
                .contains("bounced", "user unknown");
    }

    @Test
    void where_a_mail_came_back_from_another_is_sent_only_after_somebody_has_lifted_that() {
        hedy("/invite")
                .fill("addresses", "pia@fernstudio.example")
                .tick("role", "user")
                .submit("Invite");
        portal.sendMails();
        portal.browser().open("/mailbox?to=pia").follow("Invitation").submit("It cannot be delivered");

        Browser hedy = hedy("/invitations?show=failed").follow("pia@fernstudio.example");
        hedy.submit("Send again");
        assertThat(hedy.status()).isEqualTo(422);
        assertThat(hedy.page().select("[role=alert]").text()).contains("came back (5.1.1 user unknown)");

        hedy.submit("Lift and send again");
        assertThat(hedy.text()).contains("A new mail to pia@fernstudio.example is on the way");
        assertThat(portal.browser()
                        .open(portal.linkTo("pia@fernstudio.example"))
                        .status())
                .isEqualTo(200);
        assertThat(hedy.open("/journal").text()).contains("let mail be sent again to an address");
    }

    @Test
    void on_basic_nobody_can_be_invited_and_the_page_says_what_would_help() {
        Browser jon = portal.signedIn("jon@reedsolo.example").open("/invite");
        jon.fill("addresses", "kay@reedsolo.example").tick("role", "user").submit("Invite");

        assertThat(jon.text()).containsIgnoringCase("plan");
        portal.sendMails();
        assertThat(portal.browser().open("/mailbox?to=kay").text()).contains("No mails");
    }

    private static Browser hedy(String path) {
        return portal.signedIn("hedy@fernstudio.example").open(path);
    }
}
