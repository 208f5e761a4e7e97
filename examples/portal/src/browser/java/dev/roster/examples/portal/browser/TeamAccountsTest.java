package dev.roster.examples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamAccountsTest {

    @TempDir
    static Path folder;

    static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium("team-accounts", folder);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void C1_on_a_plan_without_additional_users_nothing_is_sent_and_an_upgrade_is_advised() {
        Person jon = chromium.signedIn("jon@reedsolo.example").open("/invite");
        jon.fill("E-mail addresses", "kay@reedsolo.example")
                .tick("Additional user")
                .press("Invite");
        jon.reads("plan").looksEverywhere("C1-upgrade", "Invite users");

        chromium.portal.sendMails();
        jon.open("/mailbox?to=kay").reads("No mails").looks("C1-mailbox", "Mailbox");
        jon.open("/settings").looksEverywhere("C1-settings", "Settings");
    }

    @Test
    void C2_additional_users_do_everything_but_manage_users_and_the_account() {
        Person iris = chromium.signedIn("iris@fernstudio.example").at("My access");
        iris.doesNotRead("Refused").looks("C2-my-access", "My access");
        for (String permission : new String[] {"Edit projects", "Export projects", "Billing"}) {
            assertThat(iris.card(permission)).containsText("Yes");
        }

        assertThat(iris.menu()).hasText(new String[] {"My access", "Settings"});
        iris.open("/settings").at("Settings").doesNotRead("Change details").doesNotRead("Close the organization");
        iris.looks("C2-settings", "Settings");
        for (String path : new String[] {"/users", "/invite", "/settings/details", "/settings/close"}) {
            iris.open(path).at("This is not for you to do");
        }
    }

    @Test
    void C3_somebody_is_invited_by_first_name_last_name_and_address_and_sent_the_mail_again_from_the_list() {
        Person hedy = hedy("/invite").fill("E-mail addresses", "nan@fernstudio.example");
        hedy.unfold("Name of a single person").fill("First name", "Nan").fill("Last name", "Ode");
        hedy.tick("Additional user").press("Invite").at("1 of 1 invited");
        hedy.follow("Back to the users").looks("C3-users", "Users").reads("Iris Bloom", "Lara Quist");

        hedy.follow("Nan Ode").at("Invitation to nan@fernstudio.example").press("Send again");
        hedy.reads("A new mail to nan@fernstudio.example is on the way");
    }

    @Test
    void C4_the_first_login_is_by_the_link_and_later_ones_are_by_the_identity_that_was_linked_then() {
        invite("rue@fernstudio.example");
        Person rue = chromium.atLinkTo("rue@fernstudio.example").fill("First name", "Rue");
        rue.looks("C4-join", "Join Fern Studio").press("Accept with Example Identity");
        rue.looksEverywhere("C4-provider", "Example Identity").reads("stands in for an identity provider");
        rue.fill("Your account", "rue@fernstudio.example").press("Go on to Team Accounts");
        rue.at("My access").reads("Welcome").press("Sign out");

        rue.looksEverywhere("C4-sign-in", "Sign in").press("Continue with Example Identity");
        rue.fill("Your account", "rue@fernstudio.example").press("Go on to Team Accounts");
        rue.at("My access");
    }

    @Test
    void C4_who_has_a_password_links_an_identity_which_is_nobody_elses_and_unlinks_it() {
        Person iris = chromium.signedIn("iris@fernstudio.example").open("/profile");
        iris.press("Link an account").fill("Your account", "iris@home.example").press("Go on to Team Accounts");
        iris.reads("is linked").looksEverywhere("C4-linked", "My profile");

        Person hedy = hedy("/profile").press("Link an account").at("Example Identity");
        hedy.fill("Your account", "iris@home.example").press("Go on to Team Accounts");
        hedy.reads("another user's").looks("C4-taken", "My profile");

        iris.press("Unlink").reads("linked no more").press("Sign out").press("Continue with Example Identity");
        iris.fill("Your account", "iris@home.example").press("Go on to Team Accounts");
        iris.reads("Nobody here is linked").looksEverywhere("C4-unknown", "Sign in");
    }

    @Test
    void C5_removing_is_immediate_and_the_page_says_that_it_cannot_be_undone() {
        invite("ora@fernstudio.example");
        Person ora = chromium.joins("ora@fernstudio.example", "Ora").at("My access");

        Person hedy = hedy("/users?q=ora").follow("Ora").at("Ora").press("Remove…");
        hedy.reads("cannot be undone").looks("C5-confirm", "Remove 1 user?").press("Remove for good");
        hedy.at("Users").reads("Ora is removed");
        ora.open("/").looks("C5-out", "Your organizations").reads("revoked by Fern Studio");
    }

    @Test
    void C6_who_was_removed_is_told_at_the_sign_in_that_the_access_was_revoked_and_by_whom() {
        invite("pam@fernstudio.example");
        chromium.joins("pam@fernstudio.example", "Pam").at("My access");
        Person hedy = hedy("/users?q=pam").tick("Select Pam").press("Remove the selected…");
        hedy.press("Remove for good").at("Users").reads("Pam is removed");

        Person pam = chromium.somebody().open("/sign-in").fill("E-mail address", "pam@fernstudio.example");
        pam.fill("Password", Chromium.PASSWORD).press("Sign in");
        pam.reads("revoked by Fern Studio").looksEverywhere("C6-revoked", "Sign in");
        pam.fill("E-mail address", "nobody@fernstudio.example")
                .fill("Password", Chromium.PASSWORD)
                .press("Sign in");
        pam.reads("do not belong together");
    }

    @Test
    void C7_an_invitation_that_does_not_arrive_says_why_and_goes_to_the_corrected_address() {
        Person hedy = hedy("/invitations?show=failed").looksEverywhere("C7-failed", "Invitations");
        hedy.follow("max@fernstudoi.example").reads("no such domain");
        hedy.looksEverywhere("C7-refused", "Invitation to max@fernstudoi.example");
        hedy.fill("The right address", "max at home").press("Send it there").reads("@");
        hedy.fill("The right address", "max@fernstudio.example").press("Send it there");

        hedy.looks("C7-corrected", "Invitation to max@fernstudio.example");
        chromium.atLinkTo("max@fernstudio.example").at("Join Fern Studio");
    }

    @Test
    void C7_a_mail_that_waits_bounces_or_is_answered_by_a_machine_is_told_apart() {
        invite("quy@fernstudio.example");
        Person hedy = hedy("/invitations").follow("quy@fernstudio.example");
        hedy.looks("C7-queued", "Invitation to quy@fernstudio.example").reads("queued");

        chromium.portal.sendMails();
        hedy.open("/mailbox?to=quy").follow("Invitation to join");
        hedy.press("It cannot be delivered").reads("It is reported back");
        hedy.open("/invitations?show=failed").follow("quy@fernstudio.example").reads("bounced", "user unknown");
        hedy.looks("C7-bounced", "Invitation to quy@fernstudio.example");

        hedy.open("/invitations").follow("lara@fernstudio.example").reads("auto replied", "on holiday until Monday");
        hedy.looks("C7-auto-reply", "Invitation to lara@fernstudio.example");
    }

    @Test
    void C7_where_a_mail_came_back_from_another_goes_once_somebody_has_lifted_that() {
        invite("rio@fernstudio.example");
        chromium.portal.sendMails();
        Person hedy = hedy("/mailbox?to=rio").follow("Invitation to join");
        hedy.press("It cannot be delivered").reads("It is reported back");

        hedy.open("/invitations?show=failed").follow("rio@fernstudio.example").press("Send again");
        hedy.looksEverywhere("C7-lift", "Send there nonetheless?").reads("came back (5.1.1 user unknown)");
        hedy.press("Lift and send again").reads("A new mail to rio@fernstudio.example is on the way");
        hedy.looks("C7-lifted", "Invitation to rio@fernstudio.example");
        chromium.atLinkTo("rio@fernstudio.example").at("Join Fern Studio");
    }

    private static Person hedy(String path) {
        return chromium.signedIn("hedy@fernstudio.example").open(path);
    }

    private static void invite(String address) {
        hedy("/invite")
                .fill("E-mail addresses", address)
                .tick("Additional user")
                .press("Invite")
                .at("1 of 1 invited");
    }
}
