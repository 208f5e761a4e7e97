package dev.roster.examples.portal.server;

import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pages for what went wrong: they say what to do next. The log has neither addresses of pages nor what was typed. */
final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    /**
     * What an error page says.
     *
     * @param title in short
     * @param sentence what to do
     */
    record View(String title, String sentence) {}

    private Errors() {}

    static void open(RoutesConfig routes) {
        routes.exception(Detour.class, (detour, context) -> Visit.of(context).go(detour.path()));
        routes.exception(Refused.class, Errors::refused);
        routes.exception(HttpResponseException.class, Errors::answered);
        routes.exception(ConcurrentChange.class, Errors::overtaken);
        routes.exception(StorageFailure.class, (failure, context) -> failed(failure, context, 503));
        routes.exception(Exception.class, (failure, context) -> failed(failure, context, 500));
    }

    private static void answered(HttpResponseException answer, Context context) {
        if (answer.getStatus() == 404) {
            missing(context);
        } else {
            show(context, answer.getStatus(), title(answer.getStatus()), answer.getMessage());
        }
    }

    private static void missing(Context context) {
        show(context, 404, title(404), "The address may be mistyped, or what was there is gone.");
    }

    private static void overtaken(ConcurrentChange rival, Context context) {
        show(context, 409, "Somebody was quicker", "Somebody else changed this at the same moment. Try again.");
    }

    private static void refused(Refused refused, Context context) {
        int status = refused.reason() == Reason.NOT_FOUND ? 404 : refused.reason() == Reason.NOT_ALLOWED ? 403 : 409;
        show(context, status, title(status), refused.refusal().message());
    }

    private static void failed(Exception failure, Context context, int status) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("error page {}", number, failure);
        show(context, status, "Something went wrong", "It is on record as " + number + ". Try again in a minute.");
    }

    private static void show(Context context, int status, String title, String sentence) {
        Visit visit = Visit.find(context);
        if (visit == null) {
            context.status(status).result(title + ". " + sentence);
        } else {
            visit.show(status, "server/error", new View(title, sentence));
        }
    }

    private static String title(int status) {
        return switch (status) {
            case 403 -> "This is not for you to do";
            case 404 -> "There is nothing here";
            case 409 -> "This cannot be done";
            default -> HttpStatus.forStatus(status).getMessage();
        };
    }
}
