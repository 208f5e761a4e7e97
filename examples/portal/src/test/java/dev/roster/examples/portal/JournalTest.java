package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.user.PersonName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final String ADA = "ada@brightmedia.example";

    @TempDir
    static Path folder;

    static OpenPortal portal;

    Browser ada;

    @BeforeAll
    static void open() {
        portal = new OpenPortal("report-portal", folder);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @BeforeEach
    void signIn() {
        ada = portal.signedIn(ADA);
    }

    @Test
    void who_may_not_read_it_sees_neither_entry_nor_page() {
        Browser ben = portal.signedIn("ben@brightmedia.example");
        if (ben.path().equals("/organizations")) {
            ben.submit("Enter Bright Media");
        }
        assertThat(ben.page().select("nav.menu").text()).doesNotContain("Journal");

        for (String path :
                List.of("/journal", "/journal?who=ada", "/journal/then", "/journal/then?who=ada&date=2026-01-01")) {
            assertThat(ben.open(path).status()).as(path).isEqualTo(403);
            assertThat(ben.text()).doesNotContain("Ada Lund");
        }
    }

    @Test
    void entries_are_sentences_newest_first_with_reason_and_what_is_so_since() {
        ada.open("/").follow("Journal");

        List<String> deeds = ada.page().select(".deed").eachText();
        assertThat(deeds)
                .contains(
                        "Ada Lund changed what Ben Marsh can do.",
                        "Ada Lund invited dora@brightmedia.example.",
                        "dora@brightmedia.example accepted the invitation: Dora Finch joined.");
        assertThat(deeds.indexOf("Ada Lund changed what Ben Marsh can do."))
                .isGreaterThan(deeds.indexOf("Ada Lund invited dora@brightmedia.example."));
        assertThat(deeds.get(deeds.size() - 1))
                .isEqualTo("Report Portal (sign-up) opened the organization, with Ada Lund as its owner.");
        assertThat(entry("changed what Ben"))
                .contains("not View on Spend against plan")
                .contains("Because: “the budget is for leads only”")
                .contains("days ago");
    }

    @Test
    void it_is_filtered_by_one_member_who_is_found_by_how_the_name_begins() {
        ada.open("/journal").fill("who", "ben").submit("Show");

        assertThat(ada.text()).contains("Only about Ben Marsh");
        assertThat(ada.page().select(".deed").text()).contains("Ben Marsh").doesNotContain("Dora");
        assertThat(ada.follow("Show all").text()).contains("Dora Finch joined");
    }

    @Test
    void it_is_filtered_by_a_click_on_somebody_and_who_cannot_be_found_is_told() {
        ada.open("/journal").follow("Only about Dora Finch");
        assertThat(ada.page().select(".deed").text())
                .contains("Dora Finch joined")
                .doesNotContain("Ben");

        ada.open("/journal").fill("who", "nobody such").submit("Show");
        assertThat(ada.page().select("[role=alert]").text()).startsWith("No member’s name or address begins so");
    }

    @Test
    void who_was_removed_is_found_still() {
        Roster roster = roster();
        UserId gone = roster.asHost("test")
                .addUser("gone@brightmedia.example", PersonName.of("Gerd", "Gone"))
                .id();
        joinAndLeave(gone);

        ada.open("/journal").fill("who", "gone@").submit("Show");
        assertThat(ada.page().select(".deed").text()).contains("Ada Lund removed Gerd Gone.");
    }

    @Test
    void a_long_record_is_paged() {
        UserId cleo = user("cleo@clearads.example");
        UserId ben = user("ben@brightmedia.example");
        OrganizationId clear = enterable(cleo);
        for (int i = 0; i < 20; i++) {
            roster().in(clear).as(cleo).suspend(ben, "test " + i);
            roster().in(clear).as(cleo).reactivate(ben, "test " + i);
        }
        Browser browser = portal.signedIn("cleo@clearads.example").open("/journal?member=" + ben);
        assertThat(browser.page().select(".deed")).hasSize(30);
        assertThat(browser.page().selectFirst(".deed").text()).isEqualTo("Cleo Hart reactivated Ben Marsh.");

        browser.follow("Older entries");
        assertThat(browser.text()).contains("Only about Ben Marsh").doesNotContain("“test 19”");
        assertThat(browser.page().select(".deed")).isNotEmpty();
        browser.follow("Newest entries");
        assertThat(browser.text()).contains("“test 19”");
    }

    @Test
    void what_somebody_could_do_at_a_time_is_told_with_the_reason() {
        Instant joined = portal.clock.instant().minus(Duration.ofDays(150)).truncatedTo(ChronoUnit.SECONDS);
        ada.open("/journal/then").fill("who", "ben").fill("date", day(joined)).submit("Ask the record");

        assertThat(ada.text())
                .contains("About Ben Marsh")
                .contains("An active member.")
                .contains("Analyst");
        assertThat(answers("View")).contains("Yes Spend against plan Allowed: ");
        assertThat(ada.text()).contains("User management none");

        ada.fill("date", day(portal.clock.instant().minus(Duration.ofDays(100))))
                .submit("Ask the record");
        assertThat(answers("View"))
                .contains("No Spend against plan Refused: role Analyst includes “View” on Spend against plan");
        assertThat(ada.text()).contains("not View on Spend against plan");
    }

    @Test
    void what_changed_between_two_times_is_told() {
        Instant now = portal.clock.instant();
        ada.open("/journal/then")
                .fill("who", "ben")
                .fill("date", day(now.minus(Duration.ofDays(150))))
                .fill("until", day(now.minus(Duration.ofDays(100))))
                .submit("Ask the record");

        assertThat(ada.page().select("section[aria-labelledby=changed]").text())
                .contains("Lost “Generate” on Spend against plan “View” on Spend against plan")
                .doesNotContain("Gained");
    }

    @Test
    void before_somebody_joined_they_were_no_member_and_could_do_nothing() {
        Instant before = portal.clock.instant().minus(Duration.ofDays(190));
        ada.open("/journal/then").fill("who", "dora").fill("date", day(before)).submit("Ask the record");

        assertThat(ada.text()).contains("No member.");
        assertThat(answers("View")).doesNotContain("Yes");
    }

    @Test
    void a_time_that_is_none_or_in_the_future_or_in_the_wrong_order_is_told_in_the_form() {
        ada.open("/journal/then").fill("who", "ben").fill("date", "soon").submit("Ask the record");
        assertThat(ada.status()).isEqualTo(422);
        assertThat(ada.page().select("#date-fault").text()).contains("as in 2026-01-31");

        Instant now = portal.clock.instant();
        ada.fill("date", day(now.plus(Duration.ofDays(9)))).fill("time", "").submit("Ask the record");
        assertThat(ada.status()).isEqualTo(422);
        assertThat(ada.page().select("[role=alert]").text()).contains("future");

        ada.fill("date", day(now.minus(Duration.ofDays(9))))
                .fill("until", day(now.minus(Duration.ofDays(90))))
                .submit("Ask the record");
        assertThat(ada.status()).isEqualTo(422);
        assertThat(ada.page().select("[role=alert]")).isNotEmpty();
    }

    private static void joinAndLeave(UserId user) {
        Roster roster = roster();
        roster.in(bright())
                .as(user(ADA))
                .invite(
                        Invitee.of("gone@brightmedia.example"),
                        offer -> offer.role(roster.catalog().roleNamed("analyst")));
        String path = portal.linkTo("gone@brightmedia.example");
        roster.invitations()
                .accept(path.substring(path.lastIndexOf('/') + 1), Acceptance.asExistingUser(user))
                .orElseThrow();
        roster.in(bright()).as(user(ADA)).remove(user);
    }

    private String entry(String words) {
        return ada.page().select("ol.history > li").stream()
                .map(each -> each.text())
                .filter(text -> text.contains(words))
                .findFirst()
                .orElseThrow();
    }

    private String answers(String permission) {
        return ada.page().select("section.card").stream()
                .filter(each -> each.select("h3").text().equals(permission))
                .map(each -> each.text())
                .findFirst()
                .orElseThrow();
    }

    private static String day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static Roster roster() {
        return portal.server.stage().running().roster();
    }

    private static UserId user(String address) {
        return roster().asHost("test").userAt(address).orElseThrow().id();
    }

    private static OrganizationId bright() {
        return enterable(user(ADA));
    }

    private static OrganizationId enterable(UserId user) {
        return roster().user(user).enterable(1).items().get(0).organization().id();
    }
}
