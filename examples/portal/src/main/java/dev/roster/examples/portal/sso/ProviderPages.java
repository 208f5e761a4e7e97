package dev.roster.examples.portal.sso;

import dev.roster.examples.portal.host.ExampleIdentity;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import io.javalin.http.BadRequestResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page of the stand-in for an identity provider. A real one has it on a site of its own, and asks for a password. */
public final class ProviderPages implements Room {

    private static final String PATH = "/example-identity";

    /** What goes back to the portal with whoever signs in. */
    record View(String wayBack, String state, String nonce, Faults faults) {}

    /** Where to send a browser that is to sign in there. */
    static String path(Errand errand, String state, String nonce) {
        return PATH + "?back=" + errand.wayBack() + "&state=" + state + "&nonce=" + nonce;
    }

    @Override
    public void open(Routes routes) {
        routes.get(PATH, this::form).post(PATH, this::approve).post(PATH + "/cancel", this::cancel);
    }

    private void form(Visit visit) {
        Departure.provider(visit);
        visit.show(
                "sso/provider",
                new View(wayBack(visit.query("back")), visit.query("state"), visit.query("nonce"), Faults.NONE));
    }

    private void approve(Visit visit) {
        ExampleIdentity provider = Departure.provider(visit);
        String address = visit.field("account").strip();
        if (address.isEmpty()) {
            visit.showAgain("sso/provider", again(visit));
        } else {
            boolean verified = !visit.field("verified").isEmpty();
            goBack(visit, "code=" + provider.approve(address, verified, visit.field("nonce")));
        }
    }

    private static View again(Visit visit) {
        return new View(
                wayBack(visit.field("back")),
                visit.field("state"),
                visit.field("nonce"),
                Faults.at("account", "Type an address."));
    }

    private void cancel(Visit visit) {
        Departure.provider(visit);
        goBack(visit, "error=access_denied");
    }

    private static void goBack(Visit visit, String answer) {
        String state = URLEncoder.encode(visit.field("state"), StandardCharsets.UTF_8);
        visit.go(wayBack(visit.field("back")) + "?" + answer + "&state=" + state);
    }

    /** Browsers are sent to no other place than those that the portal has told the provider of. */
    private static String wayBack(String path) {
        if (!Errand.endsAt(path)) {
            throw new BadRequestResponse("Example Identity sends nobody there.");
        }
        return path;
    }
}
