package dev.roster.examples.portal.server;

import dev.roster.examples.portal.host.Product;
import dev.roster.examples.portal.host.Settings;
import dev.roster.examples.portal.host.Stage;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.http.staticfiles.StaticFileConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.SessionHandler;

/** The web server, with one product on its stage. */
public final class Server implements AutoCloseable {

    private static final int SECONDS_OF_QUIET = 60 * 60;

    private final Settings settings;
    private final Templates templates = new Templates();
    private final Menu menu;
    private final Javalin javalin;
    private volatile Stage stage;

    /**
     * Starts.
     *
     * @param settings what is set from outside
     * @param products what can run
     * @param rooms the pages
     */
    public Server(Settings settings, List<Product> products, List<Room> rooms) {
        this.settings = settings;
        menu = Menu.of(rooms);
        javalin = Javalin.create(config -> furnish(config, rooms));
        javalin.start(settings.port());
        try {
            // Only now is the port known that the links in mails lead to.
            stage = new Stage(products, settings, url());
        } catch (RuntimeException failure) {
            // Else its threads keep a process that serves nobody, and hide why.
            javalin.stop();
            throw failure;
        }
    }

    /** Where browsers find the portal. */
    public String url() {
        return settings.url().orElseGet(() -> "http://localhost:" + javalin.port());
    }

    /** What runs. */
    public Stage stage() {
        return stage;
    }

    @Override
    public void close() {
        javalin.stop();
        stage.close();
    }

    private void furnish(JavalinConfig config, List<Room> rooms) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jetty.modifyServletContextHandler(this::setSessions);
        config.staticFiles.add(files -> serve(files, "/assets", "/dev/roster/examples/portal/assets"));
        config.staticFiles.enableWebjars();
        config.routes.before(Headers::set);
        config.routes.before(this::begin);
        config.routes.before(Forgery::check);
        Errors.open(config.routes);
        Routes routes = new Routes(config.routes);
        rooms.forEach(room -> room.open(routes));
    }

    private void begin(Context context) {
        if (stage == null) {
            context.status(HttpStatus.SERVICE_UNAVAILABLE).result("Starting. Load the page again in a moment.");
            context.skipRemainingHandlers();
        } else {
            new Visit(context, stage, templates, menu);
        }
    }

    private void setSessions(ServletContextHandler servlets) {
        SessionHandler sessions = new SessionHandler();
        sessions.setSessionCookie("portal");
        sessions.setHttpOnly(true);
        sessions.setSessionCookieAttribute("SameSite", "Lax");
        sessions.getSessionCookieConfig().setSecure(settings.isBehindTls());
        sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        sessions.setMaxInactiveInterval(SECONDS_OF_QUIET);
        servlets.setSessionHandler(sessions);
    }

    private static void serve(StaticFileConfig files, String path, String folder) {
        files.hostedPath = path;
        files.directory = folder;
        files.location = Location.CLASSPATH;
        files.headers = Map.of("Cache-Control", "max-age=3600");
    }
}
