package dev.roster.examples.portal.signin;

import dev.roster.examples.portal.host.Persona;
import dev.roster.examples.portal.server.Arrival;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.examples.portal.sso.Departure;
import dev.roster.examples.portal.sso.Errand;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.signin.SignIn;
import java.util.List;

/** Signing in by address and password or by an identity provider, and out. */
public final class SignInPages implements Room {

    /** Roster's own sentence would have the person check a password. */
    private static final Refusal UNLINKED = new Refusal(
            Reason.SIGN_IN_REJECTED,
            "identity",
            "Nobody here is linked to that account at Example Identity. If you have a login, sign in with your password, and"
                    + " link the account on your profile. If you were invited, follow the link in that mail.");

    /** What the form shows. A password is never shown again. */
    record View(String address, Faults faults, List<Persona> personas, String password) {}

    @Override
    public void open(Routes routes) {
        routes.get("/sign-in", this::form)
                .post("/sign-in", this::signIn)
                .post("/sign-in/identity", visit -> Departure.begin(visit, Errand.SIGN_IN))
                .get(Errand.SIGN_IN.wayBack(), this::comeBack)
                .post("/sign-out", this::signOut);
    }

    private void form(Visit visit) {
        visit.show("signin/form", view(visit, visit.query("address"), Faults.NONE));
    }

    private void signIn(Visit visit) {
        String address = visit.field("address");
        SignIn answer = visit.roster().signIn().withPassword(address, visit.field("password"), visit.source());
        if (answer instanceof SignIn.SignedIn signedIn) {
            welcome(visit, signedIn);
        } else {
            again(visit, address, answer.refusal().orElseThrow());
        }
    }

    private void comeBack(Visit visit) {
        try {
            SignIn answer = visit.roster().signIn().withIdentity(Departure.end(visit, Errand.SIGN_IN));
            if (answer instanceof SignIn.Rejected) {
                again(visit, "", UNLINKED);
            } else {
                welcome(visit, answer.orElseThrow());
            }
        } catch (Refused refused) {
            again(visit, "", refused.refusal());
        }
    }

    private static void welcome(Visit visit, SignIn.SignedIn signedIn) {
        visit.presence().signIn(signedIn);
        signedIn.lastUsed()
                .or(() -> OrganizationPages.onlyOne(signedIn.organizations()))
                .ifPresent(visit.presence()::enter);
        visit.go(Arrival.path(visit));
    }

    private static void again(Visit visit, String address, Refusal refusal) {
        visit.showAgain("signin/form", view(visit, address, Faults.of(refusal)));
    }

    private void signOut(Visit visit) {
        visit.presence().signOut();
        visit.go("/sign-in");
    }

    private static View view(Visit visit, String address, Faults faults) {
        return new View(address, faults, visit.product().personas(), Persona.PASSWORD);
    }
}
