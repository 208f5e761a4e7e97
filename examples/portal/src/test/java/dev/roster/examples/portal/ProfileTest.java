package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.examples.portal.host.Persona;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {

    private static final String PASSWORD = "nine storks left in August";

    @TempDir
    Path folder;

    OpenPortal portal;

    @BeforeEach
    void open() {
        portal = new OpenPortal("team-accounts", folder);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void who_may_changes_the_own_name() {
        Browser hedy = profile("hedy@fernstudio.example");
        hedy.fill("family", "Heath").submit("Change the name");

        assertThat(hedy.path()).isEqualTo("/profile");
        assertThat(hedy.page().select(".person").text()).isEqualTo("Hedy Heath");
    }

    @Test
    void a_name_that_is_a_link_is_refused_beside_the_field_and_kept_to_be_corrected() {
        Browser hedy = profile("hedy@fernstudio.example");
        hedy.fill("given", "https://evil.example").submit("Change the name");

        assertThat(hedy.status()).isEqualTo(422);
        assertThat(hedy.page().select("#given-fault").text()).isNotEmpty();
        assertThat(hedy.page().select("#given").val()).isEqualTo("https://evil.example");
        assertThat(hedy.page().select(".person").text()).isEqualTo("Hedy Moss");
    }

    @Test
    void an_additional_user_does_not_change_the_own_name() {
        Browser iris = profile("iris@fernstudio.example");

        assertThat(iris.page().select("#given")).isEmpty();
        assertThat(iris.text()).contains("Your role here does not let you change it");
    }

    @Test
    void mails_are_in_the_language_that_was_chosen() {
        Browser hedy = profile("hedy@fernstudio.example");
        hedy.fill("language", "de").submit("Change the language");

        assertThat(hedy.text()).contains("Mails to you are in German");
        assertThat(hedy.page().select("#language option[selected]").text()).isEqualTo("Deutsch");
    }

    @Test
    void a_new_address_counts_once_its_link_was_followed_and_confirmed() {
        Browser hedy = profile("hedy@fernstudio.example");
        hedy.fill("address", "hedy@heath.example").submit("Send the link");
        assertThat(hedy.text()).contains("on the way to hedy@heath.example", "hedy@fernstudio.example");

        String link = portal.linkTo("hedy@heath.example");
        hedy.open(link);
        assertThat(hedy.path()).isEqualTo("/address");
        assertThat(hedy.text())
                .contains("h•••@h•••.example is to be your address")
                .doesNotContain("hedy@heath.example");
        assertThat(portal.signedIn("hedy@fernstudio.example").path()).isEqualTo("/");

        hedy.submit("Confirm the address");
        assertThat(hedy.path()).isEqualTo("/sign-in");
        assertThat(hedy.text()).contains("Your new address is confirmed");
        assertThat(portal.signedIn("hedy@fernstudio.example").path()).isEqualTo("/sign-in");
        assertThat(portal.signedIn("hedy@heath.example").path()).isEqualTo("/");
        assertThat(portal.browser().open(link).status()).isEqualTo(410);
    }

    @Test
    void a_link_to_confirm_an_address_is_good_for_a_day() {
        profile("hedy@fernstudio.example").fill("address", "hedy@heath.example").submit("Send the link");
        String link = portal.linkTo("hedy@heath.example");
        portal.pass(Duration.ofHours(24));

        assertThat(portal.browser().open(link).status()).isEqualTo(410);
    }

    @Test
    void who_changes_the_password_stays_signed_in_and_is_signed_out_everywhere_else() {
        Browser elsewhere = portal.signedIn("hedy@fernstudio.example");
        Browser hedy = profile("hedy@fernstudio.example");
        hedy.fill("current", Persona.PASSWORD).fill("password", PASSWORD).submit("Set the password");

        assertThat(hedy.path()).isEqualTo("/profile");
        assertThat(hedy.text()).contains("Your new password is set");
        assertThat(hedy.open("/users").path()).isEqualTo("/users");
        assertThat(elsewhere.open("/").path()).isEqualTo("/sign-in");
    }

    @Test
    void a_wrong_present_password_is_said_beside_its_field() {
        Browser hedy = profile("hedy@fernstudio.example");
        hedy.fill("current", "not it").fill("password", PASSWORD).submit("Set the password");

        assertThat(hedy.status()).isEqualTo(422);
        assertThat(hedy.page().select("#current-fault").text()).contains("not the present password");
    }

    @Test
    void without_the_present_password_nobody_changes_it() {
        Browser hedy = profile("hedy@fernstudio.example");
        hedy.fill("password", PASSWORD).submit("Set the password");

        assertThat(hedy.page().select("#password-fault").text()).contains("There is a password already");
    }

    @Test
    void who_is_not_signed_in_has_no_profile() {
        assertThat(portal.browser().open("/profile").path()).isEqualTo("/sign-in");
    }

    private Browser profile(String address) {
        return portal.signedIn(address).open("/profile");
    }
}
