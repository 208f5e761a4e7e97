package dev.roster.examples.portal.signin;

import dev.roster.examples.portal.host.Persona;
import dev.roster.examples.portal.server.Arrival;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.signin.SignIn;
import java.util.List;

/** Signing in by address and password, and out. */
public final class SignInPages implements Room {

    /** What the form shows. A password is never shown again. */
    record View(String address, Faults faults, List<Persona> personas, String password) {}

    @Override
    public void open(Routes routes) {
        routes.get("/sign-in", this::form).post("/sign-in", this::signIn).post("/sign-out", this::signOut);
    }

    private void form(Visit visit) {
        visit.show("signin/form", view(visit, visit.query("address"), Faults.NONE));
    }

    private void signIn(Visit visit) {
        String address = visit.field("address");
        SignIn answer = visit.roster().signIn().withPassword(address, visit.field("password"), visit.source());
        if (answer instanceof SignIn.SignedIn signedIn) {
            visit.presence().signIn(signedIn);
            signedIn.lastUsed()
                    .or(() -> OrganizationPages.onlyOne(signedIn.organizations()))
                    .ifPresent(visit.presence()::enter);
            visit.go(Arrival.path(visit));
        } else {
            Faults faults = Faults.of(answer.refusal().orElseThrow());
            visit.showAgain("signin/form", view(visit, address, faults));
        }
    }

    private void signOut(Visit visit) {
        visit.presence().signOut();
        visit.go("/sign-in");
    }

    private static View view(Visit visit, String address, Faults faults) {
        return new View(address, faults, visit.product().personas(), Persona.PASSWORD);
    }
}
