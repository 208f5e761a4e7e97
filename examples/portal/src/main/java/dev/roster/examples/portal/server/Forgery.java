package dev.roster.examples.portal.server;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/** Turns away what another site has sent in somebody's name: a form counts only with the token of its session. */
final class Forgery {

    /** The field that each form has. */
    static final String FIELD = "_token";

    private static final Set<HandlerType> LOOKING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private Forgery() {}

    static void check(Context context) {
        if (LOOKING.contains(context.method())) {
            return;
        }
        String expected = Visit.of(context).presence().session().token();
        String sent = context.formParam(FIELD);
        if (sent == null || !MessageDigest.isEqual(bytes(expected), bytes(sent))) {
            throw new ForbiddenResponse("This form is too old, or came from somewhere else. Load the page again.");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
