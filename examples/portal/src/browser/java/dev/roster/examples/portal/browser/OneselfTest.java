package dev.roster.examples.portal.browser;

import dev.roster.examples.portal.host.Persona;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do for themselves: a password, an address, a "no", a farewell; and with which hands. */
class OneselfTest {

    private static final String ADA = "ada@brightmedia.example";
    private static final String BEN = "ben@brightmedia.example";
    private static final String CLEO = "cleo@clearads.example";

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
    void somebody_signs_in_and_invites_with_the_keyboard_alone() {
        Person ada = chromium.somebody().open("/sign-in");
        ada.tabTo("Skip to content").tabTo("E-mail address").type(ADA);
        ada.tabTo("Password").type(Persona.PASSWORD).key("Enter").at("My access");

        ada.tabTo("Invite").key("Enter").at("Invite users");
        ada.tabTo("E-mail addresses").type("key@brightmedia.example");
        ada.tabTo("Analyst").key("Space").tabTo("Invite").key("Enter");
        ada.looks("keyboard-invited", "1 of 1 invited");
        chromium.atLinkTo("key@brightmedia.example").at("Join Bright Media").reads("Analyst");
    }

    @Test
    void a_forgotten_password_is_set_anew_by_a_link_in_a_mail() {
        Person ben = chromium.somebody().open("/sign-in").follow("Password forgotten?");
        ben.looksEverywhere("password-forgotten", "Password forgotten");
        ben.fill("E-mail address", BEN).press("Send the link").reads("If there is a login with that address");

        ben.open(chromium.portal.linkTo(BEN)).looksEverywhere("password-reset", "Set a new password");
        ben.fill("New password", Chromium.PASSWORD).press("Set the password").at("Sign in");
        chromium.somebody().signIn(BEN, Chromium.PASSWORD);
    }

    @Test
    void a_new_address_counts_once_the_link_that_went_there_is_confirmed() {
        Person cleo = at(CLEO, "/profile").looksEverywhere("profile", "My profile");
        cleo.fill("New address", "cleo@hart.example").press("Send the link").reads("on the way to cleo@hart.example");

        cleo.open(chromium.portal.linkTo("cleo@hart.example")).looksEverywhere("address", "Confirm your new address");
        cleo.press("Confirm the address").at("Sign in");
        chromium.signedIn("cleo@hart.example");
    }

    @Test
    void an_invitation_is_declined_after_a_question() {
        Person ada = at(ADA, "/invite").fill("E-mail addresses", "tea@brightmedia.example");
        ada.tick("Analyst").press("Invite").at("1 of 1 invited");

        Person tea = chromium.atLinkTo("tea@brightmedia.example").follow("Decline");
        tea.looksEverywhere("decline", "Decline the invitation?").press("Decline");
        tea.looksEverywhere("declined", "Declined");
    }

    @Test
    void who_leaves_is_asked_before_and_is_out() {
        Person ada = at(ADA, "/invite").fill("E-mail addresses", "leo@brightmedia.example");
        ada.tick("Analyst").press("Invite").at("1 of 1 invited");
        Person leo = chromium.joins("leo@brightmedia.example", "Leo").open("/settings/leave");

        leo.looksEverywhere("leave", "Leave Bright Media").press("Leave").at("Your organizations");
    }

    @Test
    void another_product_is_chosen_from_a_page() {
        chromium.somebody().open("/products").looksEverywhere("products", "Products");
    }

    private static Person at(String address, String path) {
        return chromium.signedIn(address).open(path);
    }
}
