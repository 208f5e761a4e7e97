package dev.roster.examples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPortalTest {

    @TempDir
    static Path folder;

    static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium("report-portal", folder);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void A1_only_administrators_reach_user_management_and_others_learn_nothing() {
        Person ben = ben();
        assertThat(ben.menu()).hasText(new String[] {"My access", "Settings"});

        for (String path : new String[] {"/users", "/invite", "/invitations", "/reviews", "/journal", "/roles"}) {
            ben.open(path).at("This is not for you to do").doesNotRead("@brightmedia.example");
        }
        ben.looksEverywhere("A1-refused", "This is not for you to do");
    }

    @Test
    void A2_a_user_is_added_by_name_address_and_role_and_a_mail_with_a_link_goes_out() {
        Person ada = ada("/invite").fill("E-mail addresses", "fay@brightmedia.example");
        ada.unfold("Name of a single person").fill("First name", "Fay").fill("Last name", "Wood");
        ada.tick("Analyst").looks("A2-invite", "Invite users");
        ada.press("Invite").looks("A2-invited", "1 of 1 invited");

        Person fay = chromium.atLinkTo("fay@brightmedia.example").reads("Ada Lund", "Bright Media", "Analyst");
        assertThat(fay.page().getByLabel("First name")).hasValue("Fay");
        assertThat(fay.page().getByLabel("Last name")).hasValue("Wood");
    }

    @Test
    void A3_all_permissions_of_a_new_user_are_on() {
        invite("gil@brightmedia.example");
        Person gil = chromium.joins("gil@brightmedia.example", "Gil").at("My access");

        assertThat(gil.card("View").getByText("Yes")).hasCount(5);
        assertThat(gil.card("Generate").getByText("Yes")).hasCount(5);
        gil.doesNotRead("Refused").looksEverywhere("A3-my-access", "My access");
    }

    @Test
    void A4_viewing_and_generating_are_switched_off_and_on_apart_for_each_report() {
        Person ada = ada("/users?q=dora").follow("Dora Finch").at("Dora Finch");
        answer(ada, "View", "Pipeline").locator("summary").click();
        answer(ada, "View", "Pipeline").getByText("Switch off").click();
        ada.reads("Switched off");
        assertThat(answer(ada, "View", "Pipeline").locator("summary")).containsText("No");
        assertThat(answer(ada, "Generate", "Pipeline").locator("summary")).containsText("Yes");
        assertThat(answer(ada, "View", "Leads by source").locator("summary")).containsText("Yes");
        answer(ada, "View", "Pipeline").locator("summary").click();
        ada.looksEverywhere("A4-switched-off", "Dora Finch");

        answer(ada, "View", "Pipeline").getByText("Switch on").click();
        ada.reads("Switched on");
        assertThat(answer(ada, "View", "Pipeline").locator("summary")).containsText("Yes");
    }

    @Test
    void A5_who_has_not_accepted_is_no_member_yet_and_stands_among_the_invitations() {
        invite("hal@brightmedia.example");
        ada("/users?order=name").at("Users").reads("Dora Finch").doesNotRead("hal@brightmedia.example");

        Person ada = ada("/invitations").looksEverywhere("A5-invitations", "Invitations");
        ada.follow("hal@brightmedia.example").looks("A5-invitation", "Invitation to hal@brightmedia.example");
        assertThat(ada.page().getByText("Switch off")).hasCount(0);

        chromium.joins("hal@brightmedia.example", "Hal");
        ada.open("/users?order=name").reads("hal@brightmedia.example");
        ada.open("/invitations").at("Invitations").doesNotRead("hal@brightmedia.example");
    }

    @Test
    void A6_the_link_leads_to_a_form_that_sets_up_the_login_and_then_to_the_sign_in() {
        invite("ivy@brightmedia.example");
        Person ivy = chromium.atLinkTo("ivy@brightmedia.example");
        ivy.looksEverywhere("A6-join", "Join Bright Media");
        ivy.fill("First name", "Ivy").fill("Password", "short").press("Accept and set up the login");
        ivy.reads("nothing was done yet").looksEverywhere("A6-join-again", "Join Bright Media");
        assertThat(ivy.page().getByLabel("First name")).hasValue("Ivy");

        ivy.fill("Password", Chromium.PASSWORD).press("Accept and set up the login");
        ivy.looks("A6-sign-in", "Sign in").reads("Your login is set up");
        ivy.fill("Password", Chromium.PASSWORD).press("Sign in").at("My access");
        assertThat(ivy.page().locator(".person")).hasText("Ivy");
    }

    @Test
    void A6_of_two_browsers_with_one_invitation_one_joins_and_the_other_is_told() {
        invite("jim@brightmedia.example");
        String link = chromium.portal.linkTo("jim@brightmedia.example");
        Person first = chromium.somebody().open(link).fill("First name", "Jim").fill("Password", Chromium.PASSWORD);
        Person second = chromium.somebody().open(link).fill("First name", "Jam").fill("Password", Chromium.PASSWORD);

        first.press("Accept and set up the login").at("Sign in");
        second.press("Accept and set up the login");
        second.looks("A6-second", "This link does nothing any more").reads("already accepted");
        first.signIn("jim@brightmedia.example", Chromium.PASSWORD);
        assertThat(first.page().locator(".person")).hasText("Jim");
    }

    @Test
    void A6_an_invitation_that_is_taken_back_while_the_form_is_filled_in_lets_nobody_in() {
        invite("kay@brightmedia.example");
        Person kay = chromium.atLinkTo("kay@brightmedia.example").fill("First name", "Kay");
        Person ada = ada("/invitations").follow("kay@brightmedia.example").follow("Take back…");
        ada.looks("A6-take-back", "Take the invitation back?").press("Take back");
        ada.reads("is taken back");

        kay.fill("Password", Chromium.PASSWORD).press("Accept and set up the login");
        kay.at("This link does nothing any more").reads("no longer valid");
    }

    @Test
    void A7_who_has_a_login_signs_in_with_it_to_join_another_organization_and_switches() {
        invite("cleo@clearads.example");
        Person cleo = chromium.atLinkTo("cleo@clearads.example").reads("has a login already");
        assertThat(cleo.page().getByLabel("Password")).hasCount(0);
        cleo.looksEverywhere("A7-sign-in-first", "Join Bright Media");
        cleo.follow("Sign in to accept").at("Sign in");
        cleo.fill("E-mail address", "cleo@clearads.example").fill("Password", "seven geese cross the Elbe");
        cleo.press("Sign in").looksEverywhere("A7-accept", "Join Bright Media").press("Accept");

        cleo.at("My access");
        assertThat(cleo.switcher()).containsText("Bright Media");
        cleo.unfold("Bright Media").looks("A7-switcher", "My access").press("Clear Ads");
        assertThat(cleo.switcher()).containsText("Clear Ads");
        cleo.open("/organizations").looksEverywhere("A7-organizations", "Your organizations");
    }

    @Test
    void A7_who_is_signed_in_as_somebody_else_cannot_use_the_link_up() {
        invite("lee@brightmedia.example");
        Person ben = ben().open(chromium.portal.linkTo("lee@brightmedia.example"));

        ben.reads("This is for another account").looksEverywhere("A7-another", "Join Bright Media");
        ben.press("Sign out, and go on as lee@brightmedia.example").reads("Set up your login");
    }

    @Test
    void A8_only_the_newest_link_works_and_an_older_one_says_what_to_do() {
        invite("max@brightmedia.example");
        String first = chromium.portal.linkTo("max@brightmedia.example");
        Person ada = ada("/invitations").follow("max@brightmedia.example").press("Send again");
        ada.reads("A new mail to max@brightmedia.example is on the way");

        Person max = chromium.somebody().open(first);
        max.looksEverywhere("A8-dead", "This link does nothing any more").reads("ask for a new invitation");
        max.open(chromium.portal.linkTo("max@brightmedia.example")).at("Join Bright Media");
        max.open("/join/nonsense").reads("This link is not valid");
    }

    @Test
    void A9_who_misses_a_report_is_told_why_and_whom_to_ask() {
        Person ben = ben();
        Locator spend = answer(ben, "View", "Spend against plan");
        assertThat(spend.locator("summary")).containsText("No");

        spend.locator("summary").click();
        assertThat(spend).containsText("role Analyst includes “View” on Spend against plan, but it is switched off");
        assertThat(spend).containsText("Ask a member in the role Admin to change that");
        ben.looks("A9-why", "My access");
    }

    @Test
    void A10_an_invitation_that_was_not_accepted_says_what_to_look_for() {
        invite("ned@brightmedia.example");
        chromium.portal.sendMails();

        Person ada = ada("/invitations").follow("ned@brightmedia.example").reads("junk folders", "most recent mail");
        ada.looksEverywhere("A10-advice", "Invitation to ned@brightmedia.example");
    }

    @Test
    void the_record_tells_what_somebody_could_do_at_a_time_and_what_changed_until_another() {
        Person ada = ada("/journal").looksEverywhere("journal", "Journal");
        ada.fill("Only about", "ben")
                .press("Show")
                .reads("Only about Ben Marsh")
                .doesNotRead("Dora Finch joined");
        ada.follow("Ask what somebody could do").reads("About Ben Marsh");

        ada.page().locator("#date").fill(chromium.portal.day(150));
        ada.press("Ask the record").reads("An active member.");
        ada.looksEverywhere("journal-at-a-time", "What somebody could do");
        assertThat(answer(ada, "View", "Spend against plan").locator("summary")).containsText("Yes");

        ada.page().locator("#until").fill(chromium.portal.day(100));
        ada.press("Ask the record")
                .reads("Lost", "“View” on Spend against plan")
                .doesNotRead("Gained");
        ada.looksEverywhere("journal-between-times", "What somebody could do");
        ada.page().locator("#until").fill(chromium.portal.day(-9));
        ada.press("Ask the record").reads("future").looks("journal-future", "What somebody could do");
    }

    private static Person ada(String path) {
        return chromium.signedIn("ada@brightmedia.example").open(path);
    }

    /** In Bright Media, where a report is switched off for him. */
    private static Person ben() {
        Person ben = chromium.signedIn("ben@brightmedia.example")
                .open("/organizations")
                .at("Your organizations");
        if (ben.button("Enter Bright Media").count() > 0) {
            ben.press("Enter Bright Media");
        } else {
            ben.open("/");
        }
        return ben.at("My access");
    }

    private static void invite(String address) {
        ada("/invite")
                .fill("E-mail addresses", address)
                .tick("Analyst")
                .press("Invite")
                .at("1 of 1 invited");
    }

    private static Locator answer(Person person, String permission, String report) {
        return person.card(permission).locator("li").filter(new Locator.FilterOptions().setHasText(report));
    }
}
