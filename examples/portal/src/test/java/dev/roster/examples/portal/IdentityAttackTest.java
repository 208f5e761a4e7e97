package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.examples.portal.host.ExampleIdentity;
import dev.roster.examples.portal.host.Persona;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is tried on the way to the identity provider and back. Hedy's login is linked to an account there. */
class IdentityAttackTest {

    private static final String ACCOUNT = "hedy@home.example";

    @TempDir
    static Path folder;

    static OpenPortal portal;

    @BeforeAll
    static void open() {
        portal = new OpenPortal("team-accounts", folder);
        goesOn(portal.signedIn("hedy@fernstudio.example").open("/profile").submit("Link an account"), ACCOUNT);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void a_return_is_good_once() {
        Browser hedy = goesOn(leaves(), ACCOUNT);
        assertThat(hedy.path()).isEqualTo("/");
        URI wayBack = hedy.answer().previousResponse().orElseThrow().uri();
        assertThat(wayBack.getPath()).isEqualTo("/sign-in/identity/return");

        assertThat(hedy.open(wayBack.toString()).status()).isEqualTo(403);
        hedy.open("/").submit("Sign out");
        assertThat(hedy.open(wayBack.toString()).status()).isEqualTo(403);
        assertSignedOut(hedy);
    }

    @Test
    void who_came_back_without_signing_in_there_does_not_come_back_again() {
        Browser hedy = leaves();
        String provider = hedy.answer().uri().toString();
        hedy.submit("Cancel");
        goesOn(hedy.open(provider), ACCOUNT);

        assertThat(hedy.status()).isEqualTo(403);
        assertSignedOut(hedy);
    }

    @Test
    void a_code_is_good_once() {
        ExampleIdentity provider = portal.server.stage().running().provider().orElseThrow();
        String code = provider.approve(ACCOUNT, true, "nonce");

        assertThat(provider.redeem(code)).isPresent();
        assertThat(provider.redeem(code)).isEmpty();
    }

    @Test
    void a_return_in_another_browser_signs_nobody_in_and_leaves_the_right_one_as_it_is() {
        Browser mallory = leaves();
        String provider = mallory.answer().uri().toString();
        Browser victim = portal.browser().open(provider);
        goesOn(victim, ACCOUNT);
        assertThat(victim.status()).isEqualTo(403);
        assertThat(victim.text()).contains("Begin again");
        assertSignedOut(victim);

        assertThat(goesOn(mallory, ACCOUNT).path()).isEqualTo("/");
    }

    @Test
    void a_code_that_was_asked_for_elsewhere_is_of_no_use_here() {
        Browser mallory = leaves();
        String swapped = mallory.answer().uri().toString().replaceFirst("nonce=.*", "nonce=of-another-departure");
        goesOn(mallory.open(swapped), ACCOUNT);

        assertThat(mallory.status()).isEqualTo(403);
        assertSignedOut(mallory);
    }

    @Test
    void who_somebody_is_cannot_be_said_by_the_browser() {
        Browser mallory = leaves();
        String claims = "&iss=https://identity.example&sub=" + subject() + "&email=hedy@fernstudio.example";

        assertThat(comeBack(mallory, "code=made-up" + claims + "&state=" + hidden(mallory, "state"))
                        .status())
                .isEqualTo(403);
        assertSignedOut(mallory);
    }

    @Test
    void without_the_state_or_with_another_nobody_comes_back() {
        for (String forged : new String[] {"code=made-up", "code=made-up&state=", "error=x&state=made-up"}) {
            assertThat(comeBack(portal.browser(), forged).status()).isEqualTo(403);
            assertThat(comeBack(leaves(), forged).status()).isEqualTo(403);
        }
    }

    @Test
    void a_return_comes_too_late_after_ten_minutes() {
        Browser hedy = leaves();
        portal.pass(Duration.ofMinutes(10));
        goesOn(hedy, ACCOUNT);

        assertThat(hedy.status()).isEqualTo(403);
        assertSignedOut(hedy);
    }

    @Test
    void who_left_to_sign_in_does_not_come_back_to_link() {
        Browser iris = portal.signedIn("iris@fernstudio.example").open("/profile");
        String token = iris.page().select("[name=_token]").val();
        iris.post("/sign-in/identity", Map.of("_token", token));
        String provider = iris.answer().uri().toString();
        goesOn(iris.open(provider.replace("/sign-in/", "/profile/")), "iris@home.example");

        assertThat(iris.status()).isEqualTo(403);
        assertThat(iris.open("/profile").page().select("form[action$=unlink]")).isEmpty();
    }

    @Test
    void what_one_person_left_for_is_not_done_for_the_next_in_the_same_browser() {
        Browser browser = portal.signedIn("hedy@fernstudio.example").open("/profile");
        browser.submit("Link another account");
        String provider = browser.answer().uri().toString();
        browser.open("/sign-in")
                .fill("address", "iris@fernstudio.example")
                .fill("password", Persona.PASSWORD)
                .submit("Sign in");
        goesOn(browser.open(provider), "mallory@home.example");

        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.open("/profile").page().select("form[action$=unlink]"))
                .isEmpty();
    }

    @Test
    void another_site_sends_nobody_to_the_provider() {
        Browser victim = portal.signedIn("hedy@fernstudio.example");
        for (String path : new String[] {"/sign-in/identity", "/profile/identity", "/profile/identity/unlink"}) {
            assertThat(victim.open(path).status()).isEqualTo(404);
            assertThat(victim.post(path, Map.of()).status()).isEqualTo(403);
        }
    }

    @Test
    void the_provider_sends_nobody_to_another_site() {
        Browser mallory = leaves();
        String provider = mallory.answer().uri().toString();
        String token = mallory.page().select("[name=_token]").val();
        for (String elsewhere : new String[] {"https://evil.example/", "//evil.example/", "/sign-out", ""}) {
            assertThat(mallory.open(provider.replaceFirst("back=[^&]*", "back=" + elsewhere))
                            .status())
                    .isEqualTo(400);
            Map<String, String> form =
                    Map.of("_token", token, "account", ACCOUNT, "back", elsewhere, "state", "s", "nonce", "n");
            assertThat(mallory.post("/example-identity", form).status()).isEqualTo(400);
            assertThat(mallory.post("/example-identity/cancel", form).status()).isEqualTo(400);
        }
    }

    @Test
    void nobody_unlinks_the_account_of_somebody_else() {
        Browser iris = portal.signedIn("iris@fernstudio.example").open("/profile");
        String token = iris.page().select("[name=_token]").val();
        iris.post(
                "/profile/identity/unlink",
                Map.of("_token", token, "issuer", "https://identity.example", "subject", subject()));

        assertThat(iris.status()).isEqualTo(404);
        assertThat(goesOn(leaves(), ACCOUNT).page().select(".person").text()).isEqualTo("Hedy Moss");
    }

    @Test
    void who_signs_in_gets_another_session_than_before() {
        Browser hedy = leaves();
        String before = hedy.page().select("[name=_token]").val();
        goesOn(hedy, ACCOUNT);

        assertThat(hedy.page().select("[name=_token]").first().val()).isNotEqualTo(before);
    }

    /** A browser that was sent to the provider, to sign in. */
    private static Browser leaves() {
        return leave(portal.browser());
    }

    private static Browser leave(Browser browser) {
        return browser.open("/sign-in").submit("Continue with Example Identity");
    }

    private static Browser goesOn(Browser browser, String account) {
        return browser.fill("account", account).submit("Go on to");
    }

    private static Browser comeBack(Browser browser, String query) {
        return browser.open("/sign-in/identity/return?" + query);
    }

    private static String hidden(Browser browser, String name) {
        return browser.page().select("[type=hidden][name=" + name + "]").val();
    }

    private static String subject() {
        Browser hedy = portal.signedIn("hedy@fernstudio.example").open("/profile");
        return hidden(hedy, "subject");
    }

    private static void assertSignedOut(Browser browser) {
        assertThat(browser.open("/profile").path()).isEqualTo("/sign-in");
    }
}
