package dev.roster.examples.portal;

import dev.roster.examples.portal.host.Persona;
import dev.roster.examples.portal.host.Settings;
import dev.roster.examples.portal.server.Server;
import dev.roster.memory.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** A portal for tests: on a free port, with H2 in a folder of its own, a clock that is set, and mails sent when said so. */
public final class OpenPortal implements AutoCloseable {

    final SettableClock clock;
    final Server server;

    public OpenPortal(String product, Path folder) {
        clock = new SettableClock();
        server = start(product, folder, clock, false);
    }

    /** A portal that does in the background what can be done there. */
    public OpenPortal(String product, Path folder, HeldClock held) {
        clock = held.time;
        server = start(product, folder, held, true);
    }

    private static Server start(String product, Path folder, InstantSource clock, boolean background) {
        return Portal.start(new Settings(
                0,
                Optional.empty(),
                product,
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.of(clock),
                background));
    }

    /** Where it is. */
    public String url() {
        return server.url();
    }

    /** A browser that nobody has used. */
    Browser browser() {
        return new Browser(server.url());
    }

    /** A browser in which somebody of the sample data has signed in. */
    Browser signedIn(String address) {
        Browser browser = browser();
        browser.open("/sign-in")
                .fill("address", address)
                .fill("password", Persona.PASSWORD)
                .submit("Sign in");
        return browser;
    }

    public void sendMails() {
        server.stage().running().roster().dispatcher().drain();
    }

    /** The link in the newest mail with one to somebody, sent by now. Mails that are due at one moment go in any order. */
    public String linkTo(String address) {
        sendMails();
        return server.stage().running().mailbox().orElseThrow().mails().stream()
                .filter(mail -> mail.to().equals(address))
                .flatMap(mail -> mail.link().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mail with a link to " + address))
                .uri()
                .getPath();
    }

    /** The day that was so many days ago, as a form takes it. */
    public String day(int daysAgo) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(daysAgo)
                .toString();
    }

    public void pass(Duration time) {
        clock.advance(time);
    }

    @Override
    public void close() {
        server.close();
    }
}
