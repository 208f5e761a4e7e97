package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.invitation.Invitee;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    @TempDir
    Path folder;

    OpenPortal portal;

    @BeforeEach
    void open() {
        portal = new OpenPortal("team-accounts", folder);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void the_mailbox_is_empty_before_anything_is_sent() {
        assertThat(portal.browser().open("/mailbox").text()).contains("No mails");
    }

    @Test
    void a_mail_that_was_sent_can_be_read_and_its_link_followed() {
        invite("nina@fernstudio.example");
        Browser browser = portal.browser().open("/mailbox").follow("Invitation to join");

        assertThat(browser.text()).contains("to nina@fernstudio.example");
        assertThat(browser.page().select("a.button").attr("href")).startsWith(portal.server.url() + "/join/");
    }

    @Test
    void the_mail_itself_is_shown_in_a_frame_that_runs_nothing() {
        invite("nina@fernstudio.example");
        Browser browser = portal.browser().open("/mailbox").follow("Invitation to join");
        assertThat(browser.page().select("iframe").attr("sandbox")).doesNotContain("allow-scripts");

        browser.open(browser.page().select("iframe").attr("src"));
        assertThat(browser.answer().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(browser.page().text()).contains("Fern Studio");
    }

    private void invite(String address) {
        var roster = portal.server.stage().running().roster();
        var hedy = roster.asHost("test")
                .userAt("hedy@fernstudio.example")
                .orElseThrow()
                .id();
        var fern = roster.user(hedy).enterable(1).items().get(0).organization().id();
        roster.in(fern)
                .as(hedy)
                .invite(
                        Invitee.of(address),
                        offer -> offer.role(roster.catalog().roleNamed("user")));
        portal.sendMails();
    }
}
