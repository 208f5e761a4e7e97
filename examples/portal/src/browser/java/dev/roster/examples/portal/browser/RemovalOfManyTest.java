package dev.roster.examples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.roster.examples.portal.HeldClock;
import dev.roster.examples.portal.OpenPortal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovalOfManyTest {

    @TempDir
    static Path folder;

    static HeldClock clock = new HeldClock();
    static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium(new OpenPortal("partner-network", folder, clock));
    }

    @AfterAll
    static void close() {
        clock.letGo();
        chromium.close();
    }

    @Test
    void D2_all_who_fit_are_removed_and_the_page_says_how_far_it_is_until_it_has_ended() {
        clock.hold();
        Person mary = mary("/users?q=t").follow("Remove all members who fit…");
        mary.looksEverywhere("D2-remove-all", "Remove all 2 members who fit?");
        mary.fill("How many are removed", "3").press("Remove all for good").reads("They are 2");
        mary.looks("D2-remove-all-miscounted", "Remove all 2 members who fit?");

        mary.fill("How many are removed", "2").press("Remove all for good");
        mary.reads("Under way", "0 of 2 removed").looksEverywhere("D2-removing", "Removing members");
        clock.letGo();
        mary.reads("Ended", "2 of 2 removed").looks("D2-removed-all", "Removing members");
        mary.follow("Back to the users").at("Users").doesNotRead("Tim Lee").doesNotRead("Tara Singh");
    }

    @Test
    void D2_who_cannot_be_removed_with_the_others_is_named_with_the_reason() {
        Person mary = mary("/users/all?q=m").fill("How many are removed", "2").press("Remove all for good");

        mary.reads("Ended", "1 of 2 removed, 1 refused").looksEverywhere("D2-removed-but-one", "Removing members");
        assertThat(mary.line("Mary Shaw")).containsText("Nobody removes themselves");
    }

    private static Person mary(String path) {
        return chromium.signedIn("mary@hub.example").open(path);
    }
}
