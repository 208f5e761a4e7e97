package dev.roster.examples.portal.links;

import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refused;
import dev.roster.invitation.DeadLink;
import java.util.Optional;

/** Asking for a mail to set a password anew, and setting it by the link in that mail. */
public final class ResetPages implements Room {

    private static final int GONE = 410;

    /** What the form shows. */
    record View(String address, Faults faults) {}

    @Override
    public void open(Routes routes) {
        routes.get("/forgotten", visit -> visit.show("links/forgotten", visit.product()))
                .post("/forgotten", this::ask)
                .get("/join/password/{token}", this::follow)
                .get("/reset", this::form)
                .post("/reset", this::set);
    }

    /** The answer is the same whether somebody has the address, and as quick: the mail is asked for on another thread. */
    private void ask(Visit visit) {
        String address = visit.field("address");
        String source = visit.source();
        visit.running().later(() -> visit.roster().signIn().requestReset(address, source));
        visit.go("/sign-in", "If there is a login with that address, a mail to set its password is on the way.");
    }

    private void follow(Visit visit) {
        KeptLink.keep(visit, visit.path("token"));
        visit.go("/reset");
    }

    private void form(Visit visit) {
        Optional<String> address = visit.roster().personalLinks().peekReset(token(visit));
        if (address.isPresent()) {
            visit.show("links/reset", new View(address.get(), Faults.NONE));
        } else {
            visit.show(GONE, "links/dead", DeadLink.UNKNOWN);
        }
    }

    private void set(Visit visit) {
        String token = token(visit);
        Optional<String> address = visit.roster().personalLinks().peekReset(token);
        try {
            visit.roster().personalLinks().resetPassword(token, visit.field("password"));
            KeptLink.forget(visit);
            visit.go("/sign-in", "Your new password is set. Sign in with it.");
        } catch (Refused refused) {
            Faults faults = Faults.of(refused.refusal(), "password");
            visit.showAgain("links/reset", new View(address.orElse(""), faults));
        }
    }

    private static String token(Visit visit) {
        return KeptLink.find(visit).orElse("");
    }
}
