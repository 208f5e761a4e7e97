package dev.roster.examples.portal.host;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is set from outside, each by a system property such as {@code portal.port}, or by an environment variable such as
 * {@code PORTAL_PORT}.
 *
 * @param port where the portal listens; 0 for any free port
 * @param url where browsers find it; empty if that is this machine, at the port
 * @param product the key of the product that runs first
 * @param folder where H2 keeps its files
 * @param database another database than H2, if there is one
 * @param relay where mails go, if it is not the mailbox page
 * @param clock what tells the time; empty for the database's clock
 * @param background whether mails are sent in the background; if not, whoever tests says when
 */
public record Settings(
        int port,
        Optional<String> url,
        String product,
        Path folder,
        Optional<DatabaseSettings> database,
        Optional<RelaySettings> relay,
        Optional<InstantSource> clock,
        boolean background) {

    private static final int USUAL_PORT = 8080;

    /** What the system properties and the environment say. */
    public static Settings ofSystem() {
        Map<String, String> said = new TreeMap<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("PORTAL_")) {
                said.put(name.toLowerCase(java.util.Locale.ROOT).replace('_', '.'), value);
            }
        });
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("portal."))
                .forEach(name -> said.put(name, System.getProperty(name)));
        return of(said);
    }

    /** What is said by names such as {@code portal.port}. */
    public static Settings of(Map<String, String> said) {
        return new Settings(
                Integer.parseInt(said.getOrDefault("portal.port", Integer.toString(USUAL_PORT))),
                Optional.ofNullable(said.get("portal.url")),
                said.getOrDefault("portal.product", "partner-network"),
                Path.of(said.getOrDefault("portal.folder", "target")).toAbsolutePath(),
                DatabaseSettings.of(said),
                RelaySettings.of(said),
                Optional.empty(),
                true);
    }

    /** Cookies are for TLS only, where browsers come by it. */
    public boolean isBehindTls() {
        return url.filter(address -> address.startsWith("https:")).isPresent();
    }
}
