package dev.roster.examples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrationPortalTest {

    @TempDir
    static Path folder;

    static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium("integration-portal", folder);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void B1_an_administrator_invites_by_address_and_role() {
        Person olga = olga("/invite")
                .fill("E-mail addresses", "ann@northwind.example")
                .tick("Operator");
        olga.looksEverywhere("B1-invite", "Invite users").press("Invite").at("1 of 1 invited");

        chromium.atLinkTo("ann@northwind.example")
                .reads("Olga Berg", "Operator")
                .looks("B1-join", "Join Northwind");
    }

    @Test
    void B2_a_role_of_the_organization_is_defined_with_its_tenants() {
        Person olga = olga("/roles").looksEverywhere("B2-roles", "Roles");
        olga.follow("New role").looks("B2-templates", "New role").follow("Start from Tenant user");
        olga.fill("Name", "Tester")
                .tick("Only these, the same for everybody in the role")
                .tick("Test");
        olga.looksEverywhere("B2-role", "New role").press("Define the role");
        olga.at("Roles").reads("Tester is there");
        assertThat(olga.card("Tester")).containsText("Test");

        invite("bea@northwind.example", "Tester");
        Person bea = chromium.joins("bea@northwind.example", "Bea").at("My access");
        assertThat(bea.card("Open").getByText("Yes")).hasCount(1);
        assertThat(bea.card("Open")).containsText("Yes Test");
        bea.looks("B2-my-access", "My access");
    }

    @Test
    void B2_a_role_in_use_is_not_deleted_without_another_in_its_place() {
        Person olga = olga("/roles").follow("Delete Operator").reads("Lea Brandt", "in one step");
        olga.looksEverywhere("B2-role-in-use", "Replace Operator");
    }

    @Test
    void B3_the_link_works_for_seven_days_and_then_no_more() {
        invite("cia@northwind.example", "Developer");
        String link = chromium.portal.linkTo("cia@northwind.example");
        chromium.portal.pass(Duration.ofDays(7).minusMinutes(1));
        chromium.somebody().open(link).at("Join Northwind").reads("Good until");

        chromium.portal.pass(Duration.ofMinutes(2));
        chromium.somebody().open(link).reads("has expired").looks("B3-expired", "This link does nothing any more");
    }

    @Test
    void B4_an_expired_invitation_is_sent_again_with_a_new_link_for_another_seven_days() {
        invite("dan@northwind.example", "Developer");
        String first = chromium.portal.linkTo("dan@northwind.example");
        chromium.portal.pass(Duration.ofDays(8));
        Person olga = olga("/invitations").follow("dan@northwind.example");
        olga.reads("expired").looks("B4-expired", "Invitation to dan@northwind.example");

        olga.press("Send again").reads("A new mail to dan@northwind.example is on the way", "in 7 days");
        olga.looks("B4-sent-again", "Invitation to dan@northwind.example");
        String second = chromium.portal.linkTo("dan@northwind.example");
        chromium.somebody().open(first).at("This link does nothing any more");
        chromium.somebody().open(second).at("Join Northwind");
    }

    @Test
    void B5_a_changed_role_holds_at_once_for_who_is_signed_in() {
        invite("eva@northwind.example", "Operator");
        Person eva = chromium.joins("eva@northwind.example", "Eva").at("My access");
        assertThat(eva.card("Open")).containsText("Yes Production");

        Person olga = olga("/users?q=eva").follow("Eva").at("Eva");
        olga.tick("Developer").fill("Reason, for the record", "builds now").press("Change");
        olga.reads("The change holds from now on").looksEverywhere("B5-changed", "Eva");
        eva.open("/").at("My access");
        assertThat(eva.card("Open")).containsText("Yes Development");
        assertThat(eva.card("Open")).containsText("No any others");
    }

    @Test
    void B6_a_member_is_removed_and_is_out_with_the_next_click() {
        invite("flo@northwind.example", "Operator");
        Person flo = chromium.joins("flo@northwind.example", "Flo").at("My access");

        Person olga = olga("/users?q=flo").tick("Select Flo").press("Remove the selected…");
        olga.looks("B6-confirm", "Remove 1 user?")
                .press("Remove for good")
                .at("Users")
                .reads("Flo is removed");
        flo.open("/").reads("revoked by Northwind").looks("B6-out", "Your organizations");
    }

    @Test
    void B7_users_are_reviewed_one_by_one_and_it_is_on_record() {
        Person olga = olga("/users?order=activity").at("Users").reads("Ken Ito");
        olga.open("/reviews").looksEverywhere("B7-none-yet", "Access reviews").follow("Start a review");
        olga.fill("Title", "Operators, spring").tick("Everybody in one role").select("Role", "Operator");
        olga.looks("B7-start", "Start a review").press("Start the review");
        olga.looksEverywhere("B7-review", "Operators, spring");
        assertThat(olga.line("Ken Ito")).containsText("by Olga Berg");
        assertThat(olga.line("Ken Ito")).containsText("days ago");

        olga.tick("Tick all on this page")
                .untick("Tick Ken Ito")
                .press("Keep who is ticked")
                .reads("to stay.");
        olga.tick("Tick Ken Ito")
                .fill("Reason", "has left")
                .press("Let go who is ticked")
                .reads("1 member to go");
        olga.follow("Close the review…")
                .looksEverywhere("B7-close", "Close the review?")
                .reads("Ken Ito");
        olga.press("Close the review and remove 1").reads("The review is closed. Removed: 1 member.");
        olga.looksEverywhere("B7-closed", "Operators, spring");

        olga.reads("has left").open("/journal").reads("Olga Berg closed an access review", "removed Ken Ito");
        olga.looksEverywhere("B7-journal", "Journal");
        olga.open("/users?q=ken@").reads("Nobody fits");
    }

    @Test
    void B8_members_and_open_invitations_are_one_list_found_by_address_and_sent_again_from_there() {
        invite("gus@northwind.example", "Operator");
        Person olga = olga("/users").looks("B8-users", "Users");
        assertThat(olga.line("radia@northwind.example")).containsText("active");
        assertThat(olga.line("gus@northwind.example")).containsText("invited");

        olga.fill("Begins with", "gus@");
        assertThat(olga.page().locator("tbody tr")).hasCount(1);
        olga.follow("gus@northwind.example").at("Invitation to gus@northwind.example");
        olga.press("Send again").reads("A new mail to gus@northwind.example is on the way");
    }

    private static Person olga(String path) {
        return chromium.signedIn("olga@northwind.example").open(path);
    }

    private static void invite(String address, String role) {
        olga("/invite")
                .fill("E-mail addresses", address)
                .tick(role)
                .press("Invite")
                .at("1 of 1 invited");
    }
}
