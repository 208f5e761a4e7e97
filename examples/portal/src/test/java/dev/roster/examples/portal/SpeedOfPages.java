package dev.roster.examples.portal;

import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measures each page over an organization of 10,000 members on H2, and inviting a pasted list of 1,000. */
final class SpeedOfPages {

    private static final int MEMBERS = 10_000;
    private static final int LIST = 1_000;
    private static final int WARM_UP = 20;
    private static final int TIMES = 41;

    private final Browser browser;

    private SpeedOfPages(Browser browser) {
        this.browser = browser;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(System.getProperty("portal.folder", "target"), "speed-of-pages");
        Files.createDirectories(folder);
        try (OpenPortal portal = new OpenPortal("partner-network", folder)) {
            String someone = fill(portal);
            SpeedOfPages speed = new SpeedOfPages(portal.signedIn("mary@hub.example"));
            System.out.printf("load %.1f, median and slowest of %d%n", load(), TIMES);
            speed.pages(someone);
            // On the day on which so many came, the organization may invite nobody else.
            portal.pass(Duration.ofDays(2));
            speed.invite();
            System.out.printf("load %.1f%n", load());
        }
    }

    /** @return the id of one of them */
    private static String fill(OpenPortal portal) {
        Roster roster = portal.server.stage().running().roster();
        UserId mary =
                roster.asHost("test").userAt("mary@hub.example").orElseThrow().id();
        OrganizationId hub =
                roster.user(mary).enterable(1).items().get(0).organization().id();
        if (roster.asHost("test").userAt("crowd00000@many.example").isEmpty()) {
            System.out.println(MEMBERS + " join, the first time.");
            new Crowd(portal, hub, offer -> offer.role(roster.catalog().roleNamed("admin"))).join(MEMBERS);
        }
        return roster.asHost("test")
                .userAt("crowd05000@many.example")
                .orElseThrow()
                .id()
                .toString();
    }

    private void pages(String someone) {
        List<String> paths = new ArrayList<>(List.of("/", "/users"));
        browser.open("/users");
        paths.add(browser.page().select("a:contains(Next page)").attr("href"));
        paths.addAll(List.of(
                "/users?q=crowd07",
                "/users?order=name",
                "/users?order=name&q=person+5",
                "/users?order=name&role=admin",
                "/users?order=activity",
                "/users?order=activity&days=90",
                "/users/all?q=crowd07",
                "/users/all",
                "/members/" + someone,
                "/invite",
                "/invitations",
                "/invitations?show=failed",
                "/invitations?show=past",
                "/roles",
                "/reviews",
                "/reviews/start",
                "/journal",
                "/settings",
                "/settings/ownership",
                "/organizations",
                "/mailbox"));
        paths.forEach(this::page);
    }

    private void page(String path) {
        List<Duration> times = IntStream.range(0, WARM_UP + TIMES)
                .mapToObj(time -> browser.open(path).took())
                .skip(WARM_UP)
                .sorted()
                .toList();
        say(times.get(TIMES / 2), times.get(TIMES - 1), browser.status() + " " + path);
    }

    private void invite() {
        long number = System.currentTimeMillis();
        String list = IntStream.range(0, LIST)
                .mapToObj(each -> "pasted%d-%04d@many.example".formatted(number, each))
                .collect(Collectors.joining("\n"));
        List<Duration> looks = IntStream.range(0, WARM_UP + TIMES)
                .mapToObj(time -> browser.open("/invite")
                        .fill("addresses", list)
                        .tick("role", "admin")
                        .submit("Preview")
                        .took())
                .skip(WARM_UP)
                .sorted()
                .toList();
        say(looks.get(TIMES / 2), looks.get(TIMES - 1), "what inviting " + LIST + " would come to");
        browser.submit("Invite");
        say(browser.took(), browser.took(), "inviting " + LIST + ": " + browser.title());
        page("/invitations");
    }

    private static void say(Duration median, Duration slowest, String what) {
        System.out.printf("%6.1f ms %6.1f ms  %s%n", median.toNanos() / 1e6, slowest.toNanos() / 1e6, what);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
