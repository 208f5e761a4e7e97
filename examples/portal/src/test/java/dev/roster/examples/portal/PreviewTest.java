package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

    @TempDir
    static Path folder;

    static OpenPortal portal;

    @BeforeAll
    static void open() {
        portal = new OpenPortal("partner-network", folder);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void each_address_is_told_what_would_become_of_it_and_nothing_is_done() {
        Browser mary = form().fill("addresses", "one@globex.example, two@@globex.example, anna@hub.example")
                .tick("role", "admin")
                .submit("Preview");

        assertThat(mary.status()).isEqualTo(200);
        assertThat(mary.page().select("#summary").text()).isEqualTo("1 of 3 would be invited.");
        assertThat(mary.page().select("#preview tbody .fault").eachText()).hasSize(2);
        portal.sendMails();
        assertThat(portal.browser().open("/mailbox?to=one@globex.example").text())
                .contains("No mails");
        assertThat(mary.open("/users?q=one@").text()).contains("Nobody fits");
    }

    @Test
    void what_was_typed_stays_and_can_be_sent_as_it_was_seen() {
        Browser mary = form().fill("addresses", "three@globex.example")
                .tick("role", "normal")
                .tick("reach.normal.partner", "globex")
                .fill("note", "See you on Tuesday")
                .submit("Preview")
                .submit("Invite");

        assertThat(mary.title()).isEqualTo("1 of 1 invited");
        assertThat(portal.browser().open(portal.linkTo("three@globex.example")).text())
                .contains("Globex", "See you on Tuesday");
    }

    @Test
    void the_mail_is_shown_as_text_and_in_a_frame_that_runs_nothing_and_can_be_scrolled_by_keyboard() {
        Browser mary = form().fill("addresses", "Four Park <four@globex.example>")
                .tick("role", "admin")
                .fill("note", "See you on Monday")
                .submit("Preview");
        assertThat(mary.page().select("#preview pre").text()).contains("Hub Trading", "See you on Monday");
        var frame = mary.page().selectFirst("#preview iframe");
        assertThat(frame.attr("sandbox")).isEmpty();
        assertThat(frame.hasAttr("sandbox")).isTrue();
        assertThat(frame.attr("tabindex")).isEqualTo("0");

        mary.open(frame.attr("src"));
        assertThat(mary.page().text()).contains("Four", "See you on Monday");
        assertThat(mary.answer().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @Test
    void the_mail_is_shown_to_nobody_else() {
        Browser mary = form().fill("addresses", "five@globex.example")
                .tick("role", "admin")
                .submit("Preview");
        String path = mary.page().selectFirst("#preview iframe").attr("src");

        assertThat(portal.signedIn("mary@hub.example").open(path).status()).isEqualTo(404);
    }

    @Test
    void what_stops_all_of_it_is_said_in_place_of_a_preview() {
        Browser mary = form().fill("addresses", "six@globex.example")
                .tick("role", "partner")
                .submit("Preview");

        assertThat(mary.page().select("#summary").text()).contains("exactly one partner");
        assertThat(mary.page().select("#preview").text()).isEmpty();
        assertThat(mary.page().select("#addresses").text()).isEqualTo("six@globex.example");
    }

    @Test
    void the_preview_follows_a_pause_in_typing_without_leave_to_run_script_of_the_page() {
        Browser mary = form();
        var form = mary.page().selectFirst("#invite");

        assertThat(form.attr("hx-post")).isEqualTo("/invite/preview");
        assertThat(form.attr("hx-trigger")).contains("input delay:");
        assertThat(mary.page().selectFirst("meta[name=htmx-config]").attr("content"))
                .contains("\"allowEval\":false", "\"includeIndicatorStyles\":false");
        assertThat(mary.answer().headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("unsafe");
    }

    @Test
    void who_may_not_invite_is_not_told_what_it_would_come_to() {
        Browser anna = portal.signedIn("anna@hub.example");
        anna.post(
                "/invite/preview",
                Map.of(
                        "_token", anna.page().selectFirst("[name=_token]").val(),
                        "addresses", "mary@hub.example",
                        "role", "normal"));

        assertThat(anna.page().select("#preview").text()).isEmpty();
        assertThat(anna.text()).doesNotContain("would be invited", "is a member");
    }

    private static Browser form() {
        return portal.signedIn("mary@hub.example").open("/invite");
    }
}
