package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

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
    void whoever_reaches_everything_sees_each_partner_by_name() {
        assertThat(answers("mary@hub.example", "Messages"))
                .hasSizeGreaterThan(2)
                .anyMatch(answer -> answer.startsWith("Yes Globex"))
                .noneMatch(answer -> answer.contains("any others"));
    }

    @Test
    void what_is_beyond_reach_is_one_line_that_names_none_of_it() {
        List<String> answers = answers("gus@globex.example", "Messages");

        assertThat(answers).hasSize(2);
        assertThat(answers.get(0)).startsWith("Yes Globex");
        assertThat(answers.get(1))
                .startsWith("No any others")
                .contains("this member does not reach any others")
                .doesNotContainIgnoringCase("hooli");
    }

    @Test
    void what_is_about_no_resource_is_one_answer() {
        assertThat(answers("anna@hub.example", "Branding"))
                .singleElement()
                .satisfies(answer -> assertThat(answer).startsWith("No Branding Refused"));
    }

    private static List<String> answers(String address, String permission) {
        Browser browser = portal.signedIn(address);
        if (browser.path().equals("/organizations")) {
            browser.submit("Enter Hub Trading");
        }
        return browser.open("/").page().select("main section").stream()
                .filter(section -> section.selectFirst("h2").text().equals(permission))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing about " + permission))
                .select("li")
                .eachText();
    }
}
