package dev.roster.examples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

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
    void C1_on_a_smaller_plan_all_stay_and_nobody_joins_and_the_page_says_so() {
        Person hedy = at("hedy@fernstudio.example", "/settings").follow("Play the vendor");
        hedy.looksEverywhere("C1-vendor", "The vendor's side");
        plan(hedy, "Basic").check();
        hedy.press("Change plan of Fern Studio").reads("is on Basic now", "all stay, and nobody joins");

        hedy.open("/settings").reads("nobody can join").looksEverywhere("C1-too-many", "Settings");
        hedy.open("/vendor").at("The vendor's side");
        plan(hedy, "Pro").check();
        hedy.press("Change plan of Fern Studio").reads("is on Pro now");
    }

    @Test
    void C2_the_main_holder_changes_name_and_details_and_what_is_wrong_stands_beside_its_field() {
        Person hedy = at("hedy@fernstudio.example", "/settings")
                .follow("Change details")
                .at("Change details");
        hedy.page().getByLabel("Name").first().fill("Win at www.prize.example");
        hedy.press("Save").reads("nothing was done yet").looksEverywhere("C2-details", "Change details");

        hedy.page().getByLabel("Name").first().fill("Fern Studio & Moss");
        hedy.fill("Why", "we are two now").press("Save");
        hedy.reads("Fern Studio & Moss").looks("C2-details-changed", "Settings");
        assertThat(hedy.switcher()).containsText("Fern Studio & Moss");
    }

    @Test
    void ownership_is_offered_and_taken_by_accepting() {
        Person hedy = at("hedy@fernstudio.example", "/settings").follow("Offer ownership");
        hedy.looksEverywhere("ownership", "Offer ownership");
        hedy.tick("Iris Bloom").press("Offer ownership");
        hedy.reads("Ownership is offered to Iris Bloom").looks("ownership-offered", "Settings");

        Person iris = at("iris@fernstudio.example", "/settings").reads("You are offered ownership");
        iris.looksEverywhere("ownership-asked", "Settings");
        assertThat(iris.menu()).hasText(new String[] {"My access", "Settings"});
        iris.press("Accept ownership").reads("You are an owner now").looks("ownership-accepted", "Settings");
        assertThat(iris.menu().getByText("Roles")).isVisible();
        hedy.open("/settings").at("Settings").doesNotRead("Ownership is offered to");
    }

    @Test
    void an_organization_is_closed_by_typing_its_name_and_opened_again_by_the_vendor() {
        Person jon = at("jon@reedsolo.example", "/settings").follow("Close the organization");
        jon.looksEverywhere("close", "Close Reed Solo").fill("Name of the organization", "reed solo");
        jon.press("Close the organization")
                .reads("Type the name as it stands here")
                .looks("close-again", "Close Reed Solo");

        jon.fill("Name of the organization", "Reed Solo").press("Close the organization");
        jon.reads("Reed Solo is closed").looksEverywhere("closed", "Your organizations");
        jon.follow("play the vendor").press("Reopen Reed Solo").reads("Reed Solo is open again, as it was");
        jon.looks("reopened", "The vendor's side");
        jon.open("/organizations").press("Enter Reed Solo").at("My access");
    }

    private static Person at(String address, String path) {
        return chromium.signedIn(address).open(path);
    }

    private static Locator plan(Person person, String name) {
        return person.page()
                .locator("section")
                .filter(new Locator.FilterOptions().setHasText("Fern Studio"))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + " ")));
    }
}
