package dev.roster.examples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerNetworkTest {

    @TempDir
    static Path folder;

    static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium("partner-network", folder);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void D1_the_list_of_users_shows_role_and_extra_permissions_of_each() {
        chromium.somebody().open("/").looksEverywhere("D1-sign-in", "Sign in");
        Person mary = mary("/users").looksEverywhere("D1-users", "Users");

        assertThat(mary.line("anna@hub.example")).containsText("Normal");
        assertThat(mary.line("anna@hub.example")).containsText("Globex, Initech");
        assertThat(mary.line("anna@hub.example")).containsText("Reprocess messages");
        assertThat(mary.line("typo@globexx.example")).containsText("mail failed");
    }

    @Test
    void D1_access_is_the_role_and_the_extra_permissions_together() {
        Person anna = chromium.signedIn("anna@hub.example").looksEverywhere("D1-my-access", "My access");

        assertThat(anna.card("Reprocess messages")).containsText("Yes");
        assertThat(anna.card("Messages")).containsText("Yes Globex");
        assertThat(anna.card("Access to issue comments")).not().containsText("Yes");

        mary("/users?q=anna")
                .follow("Anna Holm")
                .looksEverywhere("D1-member", "Anna Holm")
                .reads("Globex, Initech");
    }

    @Test
    void D1_somebody_is_found_while_one_types() {
        Person mary = mary("/users").fill("Begins with", "GUS@");

        assertThat(mary.page().locator("tbody tr")).hasCount(1);
        assertThat(mary.line("Gus Okoye")).isVisible();
        mary.looks("D1-users-found", "Users");

        mary.fill("Begins with", "nobody").reads("Nobody fits").looks("D1-users-nobody", "Users");
    }

    @Test
    void D2_several_are_deleted_in_one_action_with_an_outcome_each() {
        Person mary = mary("/users?q=m").tick("Select Mary Shaw").tick("Select Mei Chen");
        mary.press("Remove the selected…").looksEverywhere("D2-confirm", "Remove 2 users?");
        mary.press("Remove for good").looksEverywhere("D2-removed", "1 of 2 removed");

        assertThat(mary.line("Mei Chen")).containsText("Removed");
        assertThat(mary.line("Mary Shaw").locator(".fault")).isVisible();
        assertThat(mary("/users?q=mei").page().locator("main")).containsText("Nobody fits");
    }

    @Test
    void D2_all_on_the_page_are_selected_by_one_box() {
        Person mary = mary("/users?q=t").tick("Select all on this page");
        Locator boxes = mary.page().locator("tbody input[type=checkbox]");

        List<Locator> all = boxes.all();
        for (Locator box : all) {
            assertThat(box).isChecked();
        }
        mary.press("Remove the selected…")
                .at("Remove " + all.size() + " users?")
                .reads("Tim Lee", "Tara Singh");
        mary.follow("Keep them").at("Users");
    }

    @Test
    void D2_two_administrators_remove_the_same_person_and_the_second_is_told() {
        Person mary = mary("/users?q=sven").tick("Select Sven Dahl");
        Person ivan = administrator("ivan@hub.example").open("/users?q=sven").tick("Select Sven Dahl");
        mary.press("Remove the selected…").at("Remove 1 user?");
        ivan.press("Remove the selected…").at("Remove 1 user?");

        mary.press("Remove for good").at("Users").reads("Sven Dahl is removed");
        ivan.press("Remove for good").looks("D2-removed-by-another", "0 of 1 removed");
    }

    @Test
    void D2_who_was_removed_by_a_slip_is_invited_again_to_what_he_had() {
        Person mary =
                mary("/users?q=viktor").follow("Viktor Nagy").press("Remove…").press("Remove for good");
        mary.reads("Viktor Nagy is removed").looksEverywhere("D2-one-removed", "Users");

        mary.press("Invite again").looks("D2-invited-again", "Invitation to viktor@hub.example");
        mary.reads("Normal", "Acme Parts");
        chromium.atLinkTo("viktor@hub.example").at("Join Hub Trading");
    }

    @Test
    void D3_a_comma_separated_list_of_addresses_is_invited_in_one_action() {
        Person mary = mary("/invite").looksEverywhere("D3-invite", "Invite users");
        mary.fill("E-mail addresses", "one@globex.example, Two Park <two@globex.example>, three@@globex.example")
                .tick("Normal")
                .tick("Globex")
                .press("Invite");
        mary.looksEverywhere("D3-invited", "2 of 3 invited");
        assertThat(mary.line("three@@globex.example").locator(".fault")).isVisible();

        mary.press("Correct those that were refused").at("Invite users");
        assertThat(mary.page().getByLabel("E-mail addresses")).hasValue("three@@globex.example");
    }

    @Test
    void D3_while_one_types_it_is_told_what_would_become_of_each_address_and_the_mail_is_shown() {
        Person mary = mary("/invite").tick("Admin");
        mary.fill("E-mail addresses", "six@globex.example, anna@hub.example, seven@@globex.example");
        mary.reads("1 of 3 would be invited.");
        assertThat(mary.line("anna@hub.example").locator(".fault")).isVisible();

        mary.fill("Personal note", "See you on Friday, by the mill");
        assertThat(mary.page().frameLocator("iframe").locator("body")).containsText("See you on Friday, by the mill");
        mary.looksEverywhere("D3-preview", "Invite users");
        chromium.portal.sendMails();
        mary.open("/mailbox?to=six@globex.example").reads("No mails");
    }

    @Test
    void D4_the_partner_role_takes_exactly_one_partner_from_the_list() {
        Person mary =
                mary("/invite").fill("E-mail addresses", "five@globex.example").tick("Partner");
        assertThat(mary.page().getByLabel("Partners: exactly one")).isVisible();
        mary.press("Invite").reads("exactly one partner").looksEverywhere("D4-no-partner", "Invite users");

        mary.select("Partners: exactly one", "initech").press("Invite").at("1 of 1 invited");
        chromium.atLinkTo("five@globex.example").reads("Initech").looksEverywhere("D4-join", "Join Hub Trading");
    }

    @Test
    void D4_admin_has_everything_and_neither_normal_nor_partner_reaches_user_management() {
        Person mary = mary("/").at("My access");
        for (String permission : new String[] {"Messages", "Partner data", "Branding", "Single sign-on"}) {
            assertThat(mary.card(permission)).not().containsText("No");
        }

        for (String address : new String[] {"anna@hub.example", "gus@globex.example"}) {
            Person other = chromium.signedIn(address);
            if (address.startsWith("gus")) {
                other.open("/organizations").press("Enter Hub Trading").at("My access");
            }
            assertThat(other.menu()).hasText(new String[] {"My access", "Settings"});
            assertThat(other.card("Branding")).not().containsText("Yes");
            other.open("/users").looks("D4-refused", "This is not for you to do");
        }
    }

    @Test
    void D5_extra_permissions_are_offered_only_to_roles_that_can_have_them() {
        Person mary = mary("/invite").tick("Normal");
        assertThat(mary.page().getByLabel("Access to integrations")).isVisible();
        mary.tick("Partner");
        assertThat(mary.box("Access to issue comments")).isVisible();
        assertThat(mary.box("Access to integrations")).hasCount(0);
        assertThat(mary.box("Reprocess messages")).hasCount(0);
        mary.tick("Admin");
        assertThat(mary.box("Access to issue comments")).hasCount(0);
    }

    @Test
    void D5_an_extra_permission_is_given_later_and_holds_at_once() {
        Person mary = mary("/users?q=tim").follow("Tim Lee").at("Tim Lee");
        mary.tick("Access to integrations")
                .fill("Reason, for the record", "builds our link")
                .press("Change");

        mary.reads("The change holds from now on", "builds our link").looks("D5-changed", "Tim Lee");
        assertThat(mary("/users?q=tim").line("Tim Lee")).containsText("Access to integrations");
    }

    @Test
    void D5_an_extra_permission_that_was_given_by_a_slip_is_taken_back_with_one_click() {
        Person mary = mary("/users?q=nils").follow("Nils Berg").at("Nils Berg");
        mary.tick("Access to integrations").press("Change").reads("The change holds from now on");

        mary.press("Undo").reads("Undone: all as it was before.").looks("D5-undone", "Nils Berg");
        assertThat(mary.button("Undo")).hasCount(0);
        assertThat(mary("/users?q=nils").line("Nils Berg")).not().containsText("Access to integrations");
    }

    @Test
    void D6_a_personal_note_is_in_the_mail_and_on_the_page_that_its_link_leads_to() {
        mary("/invite")
                .fill("E-mail addresses", "note@globex.example")
                .tick("Admin")
                .fill("Personal note", "See you on Monday, by the lake")
                .press("Invite")
                .at("1 of 1 invited");

        Person invited = chromium.atLinkTo("note@globex.example").reads("See you on Monday, by the lake");
        invited.open("/mailbox?to=note@globex.example").looksEverywhere("D6-mailbox", "Mailbox");
        invited.follow("Invitation to join");
        assertThat(invited.page().frameLocator("iframe").locator("body"))
                .containsText("See you on Monday, by the lake");
        invited.reads("Follow the link in it")
                .looksEverywhere("D6-mail", "Invitation to join “Hub Trading” in Partner Network");
    }

    @Test
    void B7_a_review_that_was_begun_by_mistake_is_cancelled_with_a_reason() {
        Person mary = mary("/reviews/start").fill("Title", "Too early").tick("Everybody in one role");
        mary.select("Role", "Normal").press("Start the review").at("Too early").follow("Cancel the review…");
        mary.looksEverywhere("B7-cancel", "Cancel the review?");
        mary.fill("Reason", "in autumn")
                .press("Cancel the review")
                .at("Too early")
                .reads("cancelled");
    }

    private static Person mary(String path) {
        return chromium.signedIn("mary@hub.example").open(path);
    }

    /** An administrator of the sample data who has no password yet, and sets one. */
    private static Person administrator(String address) {
        Person person = chromium.somebody().open("/forgotten");
        person.fill("E-mail address", address).press("Send the link").reads("If there is a login with that address");
        person.open(chromium.portal.linkTo(address)).looks("D2-new-password", "Set a new password");
        person.fill("New password", Chromium.PASSWORD).press("Set the password").at("Sign in");
        return person.signIn(address, Chromium.PASSWORD);
    }
}
