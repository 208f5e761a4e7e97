package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.examples.portal.host.Persona;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

    @TempDir
    static Path folder;

    static OpenPortal portal;

    @BeforeAll
    static void open() {
        portal = new OpenPortal("report-portal", folder);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void who_is_not_signed_in_is_sent_to_sign_in() {
        Browser browser = portal.browser().open("/");

        assertThat(browser.path()).isEqualTo("/sign-in");
    }

    @Test
    void a_wrong_password_is_answered_without_telling_whether_there_is_such_an_address() {
        Browser known = portal.browser().open("/sign-in");
        known.fill("address", "ada@brightmedia.example")
                .fill("password", "not it")
                .submit("Sign in");
        Browser unknown = portal.browser().open("/sign-in");
        unknown.fill("address", "nobody@brightmedia.example")
                .fill("password", "not it")
                .submit("Sign in");

        assertThat(known.status()).isEqualTo(422);
        assertThat(known.page().select("[role=alert]").text())
                .startsWith("Address and password do not belong together")
                .isEqualTo(unknown.page().select("[role=alert]").text());
        assertThat(known.page().select("[name=address]").val()).isEqualTo("ada@brightmedia.example");
        assertThat(known.page().select("[name=password]").val()).isEmpty();
    }

    @Test
    void who_is_in_one_organization_enters_it_by_signing_in() {
        Browser ada = portal.signedIn("ada@brightmedia.example");

        assertThat(ada.path()).isEqualTo("/");
        assertThat(ada.page().select(".switcher summary").text()).contains("Bright Media");
    }

    @Test
    void who_is_in_two_organizations_switches_and_sees_what_is_missing_there_and_why() {
        Browser ben = portal.signedIn("ben@brightmedia.example");
        if (ben.path().equals("/organizations")) {
            ben.submit("Enter Bright Media");
        }

        assertThat(ben.text())
                .contains("Refused: role Analyst includes “View” on Spend against plan, but it is switched off");

        ben.submit("Clear Ads");
        assertThat(ben.page().select(".switcher summary").text()).contains("Clear Ads");
        assertThat(ben.text()).doesNotContain("Refused");
    }

    @Test
    void the_id_of_the_session_changes_by_signing_in() {
        Browser browser = portal.browser().open("/sign-in");
        String before = cookie(browser);
        browser.fill("address", "ada@brightmedia.example").fill("password", Persona.PASSWORD);
        Browser after = browser.submit("Sign in");

        assertThat(before).startsWith("portal=").contains("HttpOnly").contains("SameSite=Lax");
        assertThat(after.answer().previousResponse().orElseThrow().headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).startsWith("portal=").isNotEqualTo(before));
    }

    @Test
    void a_form_without_the_token_of_its_session_changes_nothing() {
        Browser ada = portal.signedIn("ada@brightmedia.example");

        ada.post("/sign-out", Map.of());
        assertThat(ada.status()).isEqualTo(403);
        assertThat(ada.open("/").path()).isEqualTo("/");

        ada.post("/sign-out", Map.of("_token", "guessed"));
        assertThat(ada.status()).isEqualTo(403);
    }

    @Test
    void who_signs_out_is_out() {
        Browser ada = portal.signedIn("ada@brightmedia.example");
        ada.submit("Sign out");

        assertThat(ada.open("/").path()).isEqualTo("/sign-in");
    }

    @Test
    void who_was_removed_is_told_so_with_the_next_click_and_at_the_next_sign_in() {
        Browser dora = portal.signedIn("cleo@clearads.example");
        var roster = portal.server.stage().running().roster();
        var cleo = roster.asHost("test")
                .userAt("cleo@clearads.example")
                .orElseThrow()
                .id();
        var clear = roster.user(cleo).enterable(1).items().get(0).organization().id();
        var host = roster.in(clear).asHost("test");
        var ben = roster.asHost("test")
                .userAt("ben@brightmedia.example")
                .orElseThrow()
                .id();
        host.edit(ben, member -> member.role(roster.catalog().ownerRole()));
        host.remove(cleo);

        assertThat(dora.open("/").path()).isEqualTo("/organizations");
        assertThat(dora.text()).contains("revoked by Clear Ads");

        dora.submit("Sign out");
        Browser again = portal.signedIn("cleo@clearads.example");
        assertThat(again.page().select("[role=alert]").text()).contains("revoked by Clear Ads");
    }

    @Test
    void every_answer_tells_the_browser_to_be_careful() {
        Browser browser = portal.browser().open("/sign-in");
        var headers = browser.answer().headers();

        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(browser.page().select("[style], script:not([src]), style")).isEmpty();
    }

    @Test
    void what_pages_load_is_there() {
        Browser browser = portal.browser().open("/sign-in");
        for (var part : browser.page().select("script[src], link[rel=stylesheet]")) {
            String path = part.hasAttr("src") ? part.attr("src") : part.attr("href");
            assertThat(portal.browser().open(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void a_page_that_is_not_there_says_so_in_the_frame_of_the_product() {
        Browser browser = portal.browser().open("/nothing");

        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.title()).isEqualTo("There is nothing here");
    }

    private static String cookie(Browser browser) {
        return browser.answer().headers().firstValue("Set-Cookie").orElseThrow();
    }
}
