package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {

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
    void members_and_open_invitations_stand_in_one_list_with_role_partners_and_permissions() {
        Browser mary = mary("/users");

        assertThat(row(mary, "anna@hub.example"))
                .contains("Anna Holm", "Normal", "Globex, Initech", "Reprocess messages");
        assertThat(row(mary, "lou@initech.example")).contains("Lou Bauer", "Partner", "Initech", "invited");
        assertThat(row(mary, "typo@globexx.example")).contains("mail failed");
        assertThat(row(mary, "kim@globex.example")).contains("invitation expired");
    }

    @Test
    void somebody_is_found_by_how_the_address_begins() {
        Browser mary = mary("/users").fill("q", "GUS@").submit("Show");

        assertThat(mary.page().select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("Gus Okoye");
    }

    @Test
    void members_are_shown_by_name_and_role() {
        Browser mary = mary("/users?order=name&role=partner");

        assertThat(mary.page().select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("Gus Okoye");
    }

    @Test
    void those_who_were_away_for_longest_come_first() {
        Browser mary = mary("/users?order=activity&days=90");

        assertThat(mary.page().select("tbody tr td a").eachText())
                .startsWith("Gus Okoye")
                .doesNotContain("Mary Shaw");
    }

    @Test
    void a_filter_that_nobody_fits_says_so() {
        assertThat(mary("/users?q=nobody").text()).contains("Nobody fits");
    }

    @Test
    void several_are_removed_in_one_go_after_a_question_with_an_outcome_each() {
        Browser mary = mary("/users?q=t");
        mary.tick("who", who(mary, "tim@hub.example")).tick("who", who(mary, "tara@hub.example"));
        mary.submit("Remove the selected");
        assertThat(mary.title()).isEqualTo("Remove 2 users?");
        assertThat(mary("/users?q=tim").text()).contains("Tim Lee");

        mary.submit("Remove for good");
        assertThat(mary.title()).isEqualTo("2 of 2 removed");
        assertThat(mary.open("/users?q=tim").text()).contains("Nobody fits");
    }

    @Test
    void who_cannot_be_removed_stops_nobody_else() {
        Browser mary = mary("/users?q=m");
        mary.tick("who", who(mary, "mary@hub.example")).tick("who", who(mary, "mei@hub.example"));
        mary.submit("Remove the selected").submit("Remove for good");

        assertThat(mary.title()).isEqualTo("1 of 2 removed");
        assertThat(mary.page().select(".fault").text()).isNotEmpty();
    }

    @Test
    void nothing_is_asked_if_nobody_was_selected() {
        assertThat(mary("/users").submit("Remove the selected").text()).contains("Nobody was selected");
    }

    @Test
    void who_may_not_manage_users_reaches_no_page_of_it_and_learns_nothing() {
        Browser anna = portal.signedIn("anna@hub.example");

        assertThat(anna.page().select("nav.menu a").eachText()).containsExactly("My access", "Settings");
        for (String path : new String[] {"/users", "/invite", "/invitations"}) {
            anna.open(path);
            assertThat(anna.status()).as(path).isEqualTo(403);
            assertThat(anna.text()).doesNotContain("@hub.example");
        }
    }

    private static Browser mary(String path) {
        return portal.signedIn("mary@hub.example").open(path);
    }

    private static String row(Browser browser, String address) {
        return browser.page().select("tbody tr:contains(" + address + ")").text();
    }

    private static String who(Browser browser, String address) {
        return browser.page()
                .select("tbody tr:contains(" + address + ") input[name=who]")
                .val();
    }
}
