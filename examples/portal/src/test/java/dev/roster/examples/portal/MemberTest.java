package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberTest {

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
    void a_report_is_switched_off_and_on_again_for_one_member_and_she_sees_why() {
        Browser ada = dora();
        assertThat(answer(ada, "Leads by source")).contains("Yes");
        flip(ada, "report.view", "leads");
        assertThat(ada.text()).contains("Switched off");
        assertThat(answer(ada, "Leads by source")).contains("No", "switched off for this member");

        flip(ada, "report.view", "leads");
        assertThat(answer(ada, "Leads by source")).contains("Yes");
    }

    @Test
    void a_role_is_changed_with_a_reason_that_is_on_record() {
        Browser ada =
                portal.signedIn("ada@brightmedia.example").open("/users?q=ben").follow("Ben Marsh");
        ada.untick("role", "analyst")
                .tick("role", "admin")
                .fill("reason", "takes over from Ada")
                .submit("Change");

        assertThat(ada.text()).contains("The change holds from now on");
        assertThat(ada.page().select("dl.facts").text()).contains("Admin");
        assertThat(ada.page().select("ol.history li").first().text())
                .contains("Member edited by Ada Lund", "takes over from Ada");
    }

    @Test
    void who_is_suspended_has_no_access_until_reactivated() {
        Browser ada = dora().fill("reason", "on leave");
        ada.page().select("#why").val("on leave");
        ada.submit("Suspend");
        assertThat(ada.page().select("dl.facts").text()).contains("suspended");
        assertThat(ada.page().select(".answers .on")).isEmpty();

        ada.page().select("#why").val("back again");
        ada.submit("Reactivate");
        assertThat(ada.page().select("dl.facts").text()).contains("active");
        assertThat(ada.page().select(".answers .on")).isNotEmpty();
    }

    @Test
    void the_last_owner_cannot_step_down_and_the_form_says_so() {
        Browser cleo = portal.signedIn("cleo@clearads.example").open("/users?q=cleo");
        cleo.open(cleo.page().select("main a:contains(Cleo Hart)").attr("href"));
        cleo.untick("role", "admin").tick("role", "analyst").submit("Change");

        assertThat(cleo.status()).isEqualTo(422);
        assertThat(cleo.page().select("[role=alert]").text()).containsIgnoringCase("owner");
    }

    @Test
    void a_member_of_elsewhere_is_not_there() {
        var roster = portal.server.stage().running().roster();
        var cleo = roster.asHost("test")
                .userAt("cleo@clearads.example")
                .orElseThrow()
                .id();
        Browser ada = portal.signedIn("ada@brightmedia.example");

        assertThat(ada.open("/members/" + cleo).status()).isEqualTo(404);
        String unknown = ada.text();
        assertThat(ada.open("/members/0190c5a2-0000-7000-8000-000000000000").text())
                .isEqualTo(unknown);
        assertThat(ada.open("/members/nonsense").status()).isEqualTo(404);
    }

    private static Browser dora() {
        return portal.signedIn("ada@brightmedia.example").open("/users?q=dora").follow("Dora Finch");
    }

    private static void flip(Browser browser, String permission, String resource) {
        var form = browser.page().select("form[action$=switch]").stream()
                .filter(each -> each.select("[name=permission]").val().equals(permission))
                .filter(each -> each.select("[name=resource]").val().equals(resource))
                .findFirst()
                .orElseThrow();
        browser.submit(form.selectFirst("button").text());
    }

    private static String answer(Browser browser, String report) {
        return browser.page()
                .select("section.card:has(h3:contains(View)) li:contains(" + report + ")")
                .text();
    }
}
