package dev.roster.examples.portal.server;

import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.access.Access;
import dev.roster.catalog.Management;
import dev.roster.examples.portal.host.Product;
import dev.roster.examples.portal.host.Running;
import dev.roster.examples.portal.host.Stage;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.page.Cursor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One request and its answer: who asks, what was typed, and what is shown. */
public final class Visit {

    private static final String KEY = Visit.class.getName();

    private final Context context;
    private final Stage stage;
    private final Running running;
    private final Presence presence;
    private final Templates templates;
    private final Menu menu;

    Visit(Context context, Stage stage, Templates templates, Menu menu) {
        this.context = context;
        this.stage = stage;
        // What runs at the beginning of a request runs until its end, as far as the request can see.
        running = stage.running();
        this.templates = templates;
        this.menu = menu;
        presence = new Presence(new Session(context, running), running.roster());
        context.attribute(KEY, this);
    }

    /** The visit that the server made of a request. */
    static Visit of(Context context) {
        return Objects.requireNonNull(find(context));
    }

    /** The visit, or null if the server failed before it could make one. */
    static Visit find(Context context) {
        return context.attribute(KEY);
    }

    // what runs

    /** Where it runs, to have something else run. */
    public Stage stage() {
        return stage;
    }

    /** What runs: the product, its Roster and its mailbox. */
    public Running running() {
        return running;
    }

    /** The door. */
    public Roster roster() {
        return running.roster();
    }

    /** The product. */
    public Product product() {
        return running.product();
    }

    /** The time, as Roster has it. */
    public Instant now() {
        return running.clock().instant();
    }

    // who is there

    /** Who is there, signed in or not. */
    public Presence presence() {
        return presence;
    }

    /** Who has signed in; others are sent to sign in. */
    public UserId user() {
        return presence.user().orElseThrow(Detour::signIn);
    }

    /** The organization that was entered; others are sent to choose one. */
    public OrganizationId organization() {
        user();
        return presence.organization().orElseThrow(Detour::choose);
    }

    /** What is done in this organization in this person's name. What is not allowed, Roster refuses. */
    public ActingMember me() {
        return roster().in(organization()).as(user());
    }

    /** What this person may do here. */
    public Access access() {
        return roster().in(organization()).access(user());
    }

    /** Shows nothing to whoever has not a right of user management, where a page shows more than Roster guards. */
    public void require(Management right) {
        if (!access().may(right)) {
            throw new Refused(Reason.NOT_ALLOWED, "actor", "You have not the right to do this; ask an administrator.");
        }
    }

    /** Where the request comes from. Behind a proxy of one's own, it is the proxy that knows. */
    public String source() {
        return context.ip();
    }

    // what was asked

    /** A part of the path. */
    public String path(String name) {
        return context.pathParam(name);
    }

    /** An id, which stands in the path or in a form: what is none is answered as if it were nobody's. */
    public static <I> I id(Function<String, I> type, String text) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException none) {
            throw new NotFoundResponse();
        }
    }

    /** A part of the query; empty if it is not there. */
    public String query(String name) {
        return Objects.requireNonNullElse(context.queryParam(name), "");
    }

    /** Where a list goes on, if it is not its beginning. */
    public Optional<Cursor> after() {
        return Optional.of(query("after")).filter(text -> !text.isEmpty()).map(Cursor::new);
    }

    /** A field of the form; empty if it is not there. */
    public String field(String name) {
        return Objects.requireNonNullElse(context.formParam(name), "");
    }

    /** All values of a field of the form, such as boxes that are ticked. */
    public List<String> fields(String name) {
        return context.formParams(name);
    }

    /** Whether a part of a page is asked for, by htmx. */
    public boolean isForPart() {
        return context.header("HX-Request") != null;
    }

    // what is answered

    /**
     * Shows a page.
     *
     * @param template its template, by room and name, such as {@code users/list}
     * @param view what it shows
     */
    public void show(String template, Object view) {
        context.html(templates.write(template, Map.of("frame", frame(), "view", view)));
    }

    /** Shows the form again, with what is wrong in it. */
    public void showAgain(String template, Object view) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(template, view);
    }

    /** Shows a page that is no success. */
    public void show(int status, String template, Object view) {
        context.status(status);
        show(template, view);
    }

    /** Sends the browser on: what was done is not done again if the page is loaded again. */
    public void go(String path) {
        context.redirect(path, HttpStatus.SEE_OTHER);
    }

    /** Sends the browser on, and says something on the page that follows. */
    public void go(String path, String sentence) {
        presence.session().keep(Session.SAID, sentence);
        presence.session().forget(Session.UNDO);
        go(path);
    }

    /** Sends the browser on, and says something on the page that follows, with a way back. */
    public void go(String path, String sentence, Undo undo) {
        go(path, sentence);
        presence.session().keep(Session.UNDO, undo);
    }

    /** The request itself, for what only few pages need. */
    public Context context() {
        return context;
    }

    private Frame frame() {
        return Frame.of(this, menu);
    }
}
