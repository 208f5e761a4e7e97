package dev.roster.examples.portal.links;

import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.examples.portal.sso.Departure;
import dev.roster.examples.portal.sso.Errand;
import dev.roster.failure.Refused;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.user.IdentityClaims;
import dev.roster.user.PersonName;

/** Accepting an invitation with an account at the identity provider in place of a password. */
public final class JoinByIdentityPages implements Room {

    private static final String KEY = "joining";

    /** What somebody was about to accept, and under which name: another link may be followed meanwhile. */
    private record Joining(String token, PersonName name) {}

    @Override
    public void open(Routes routes) {
        routes.post("/join/identity", this::leave).get(Errand.JOIN.wayBack(), this::comeBack);
    }

    private void leave(Visit visit) {
        String given = visit.field("given");
        String family = visit.field("family");
        try {
            Joining joining = new Joining(JoinPages.token(visit), PersonName.of(given, family));
            visit.presence().session().keep(KEY, joining);
            Departure.begin(visit, Errand.JOIN);
        } catch (Refused refused) {
            JoinPages.again(visit, refused.refusal(), given, family);
        }
    }

    private void comeBack(Visit visit) {
        try {
            accept(visit, Departure.end(visit, Errand.JOIN));
        } catch (Refused refused) {
            PersonName name = joining(visit).name();
            JoinPages.again(visit, refused.refusal(), name.given(), name.family());
        }
    }

    private static void accept(Visit visit, IdentityClaims claims) {
        Joining joining = joining(visit);
        PersonName name = joining.name();
        KeptLink.keep(visit, joining.token());
        Acceptance acceptance =
                Acceptance.asNewUser(name.given(), name.family()).identity(claims);
        Admission admission = visit.roster().invitations().accept(joining.token(), acceptance);
        if (admission instanceof Admission.Joined joined) {
            KeptLink.forget(visit);
            // The provider has just said who it is.
            visit.presence().signIn(visit.roster().signIn().withIdentity(claims).orElseThrow());
            visit.presence().enter(joined.organization());
            visit.go("/", "Welcome. From now on, sign in with Example Identity.");
        } else {
            JoinPages.notAdmitted(visit, admission, name.given(), name.family());
        }
    }

    /** Who left for this, and came back, has left this here. */
    private static Joining joining(Visit visit) {
        return visit.presence().session().find(KEY, Joining.class).orElseThrow();
    }
}
