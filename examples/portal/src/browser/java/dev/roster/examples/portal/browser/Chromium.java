package dev.roster.examples.portal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import dev.roster.examples.portal.OpenPortal;
import dev.roster.examples.portal.host.Persona;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Chromium in front of one product of the portal. Each person has cookies of their own. */
final class Chromium implements AutoCloseable {

    /** It asks nobody but the portal, and runs as root too. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** What people of the tests choose. */
    static final String PASSWORD = "nine storks left in August";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final OpenPortal portal;
    private final Playwright playwright;
    private final Browser browser;

    Chromium(String product, Path folder) {
        this(new OpenPortal(product, folder));
    }

    Chromium(OpenPortal portal) {
        this.portal = portal;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("roster.chromium")))
                        .setArgs(QUIET));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    /** Somebody whom the portal does not know yet. */
    Person somebody() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(portal.url())
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE.toMillis());
        return new Person(context.newPage());
    }

    /** Somebody of the sample data, who has signed in. */
    Person signedIn(String address) {
        return somebody().signIn(address, Persona.PASSWORD);
    }

    /** Somebody who has followed the link in the newest mail to them. */
    Person atLinkTo(String address) {
        return somebody().open(portal.linkTo(address));
    }

    /** Somebody new, who accepts the invitation and signs in. */
    Person joins(String address, String given) {
        Person person = atLinkTo(address).fill("First name", given).fill("Password", PASSWORD);
        person.press("Accept and set up the login").at("Sign in");
        return person.signIn(address, PASSWORD);
    }

    @Override
    public void close() {
        playwright.close();
        portal.close();
    }
}
