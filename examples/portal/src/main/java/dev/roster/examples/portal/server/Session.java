package dev.roster.examples.portal.server;

import dev.roster.examples.portal.host.Running;
import dev.roster.examples.portal.host.Secrets;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** What is remembered between the requests of one browser. A session of a product that runs no more is empty. */
public final class Session {

    /** A sentence for the next page. */
    static final String SAID = "said";

    /** The way back from what that sentence tells. */
    static final String UNDO = "undo";

    private static final String RUNNING = "running";
    private static final String TOKEN = "token";

    private final Context context;
    private final Running running;

    Session(Context context, Running running) {
        this.context = context;
        this.running = running;
    }

    /** Remembers something. */
    public void keep(String key, Object value) {
        HttpSession session = existing().orElseGet(this::begin);
        session.setAttribute(key, value);
    }

    /** What is remembered. */
    public <T> Optional<T> find(String key, Class<T> type) {
        return existing()
                .map(session -> session.getAttribute(key))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** What is remembered, for the last time. */
    public <T> Optional<T> take(String key, Class<T> type) {
        Optional<T> found = find(key, type);
        found.ifPresent(value -> forget(key));
        return found;
    }

    /** Forgets something. */
    public void forget(String key) {
        existing().ifPresent(session -> session.removeAttribute(key));
    }

    /** What each form of this session carries, so that no other site can send one. */
    String token() {
        return find(TOKEN, String.class).orElseGet(() -> {
            String token = Secrets.next();
            keep(TOKEN, token);
            return token;
        });
    }

    /** Somebody signs in: the session goes on under another id and another token. */
    void renew() {
        if (existing().isEmpty()) {
            begin();
        }
        forget(TOKEN);
        context.req().changeSessionId();
    }

    /** Forgets everything. */
    void end() {
        existing().ifPresent(HttpSession::invalidate);
    }

    private Optional<HttpSession> existing() {
        return Optional.ofNullable(context.req().getSession(false))
                .filter(session -> session.getAttribute(RUNNING) == running);
    }

    private HttpSession begin() {
        HttpSession old = context.req().getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = context.req().getSession(true);
        session.setAttribute(RUNNING, running);
        return session;
    }
}
