package dev.roster.examples.portal.profile;

import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.examples.portal.sso.Departure;
import dev.roster.examples.portal.sso.Errand;
import dev.roster.failure.Refused;
import dev.roster.user.Identity;
import dev.roster.user.IdentityClaims;

/** Linking one's login to an account at the identity provider, and parting the two. */
public final class IdentityPages implements Room {

    @Override
    public void open(Routes routes) {
        routes.post("/profile/identity", this::leave)
                .get(Errand.LINK.wayBack(), this::link)
                .post("/profile/identity/unlink", this::unlink);
    }

    private void leave(Visit visit) {
        visit.user();
        Departure.begin(visit, Errand.LINK);
    }

    private void link(Visit visit) {
        try {
            IdentityClaims claims = Departure.end(visit, Errand.LINK);
            visit.roster().user(visit.user()).link(claims);
            visit.go(
                    "/profile",
                    "Your account at Example Identity is linked. Sign in with it from now on, if you like.");
        } catch (Refused refused) {
            Faults faults = Faults.of(refused.refusal(), "identity");
            visit.showAgain("profile/page", ProfileView.of(visit, faults));
        }
    }

    /** All other sessions of the person end, and this one goes on. */
    private void unlink(Visit visit) {
        Identity identity = new Identity(visit.field("issuer"), visit.field("subject"));
        visit.roster().user(visit.user()).unlink(identity);
        visit.presence().goOn();
        visit.go("/profile", "The account is linked no more. If you have no password, set one now.");
    }
}
