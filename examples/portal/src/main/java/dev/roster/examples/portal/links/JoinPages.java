package dev.roster.examples.portal.links;

import dev.roster.examples.portal.server.Arrival;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Preview;
import dev.roster.user.EmailAddress;
import java.util.Optional;

/** Looking at an invitation, and answering it. Only the answer changes anything. */
public final class JoinPages implements Room {

    private static final int GONE = 410;

    @Override
    public void open(Routes routes) {
        routes.get("/join", this::look)
                .get("/join/sign-in", this::signInFirst)
                .post("/join/other-account", this::otherAccount)
                .post("/join/new", this::acceptAsNew)
                .post("/join/accept", this::accept)
                .get("/join/decline", this::confirmDecline)
                .post("/join/decline", this::decline)
                // After those that have a name.
                .get("/join/{token}", this::follow);
    }

    private void follow(Visit visit) {
        KeptLink.keep(visit, visit.path("token"));
        visit.go("/join");
    }

    private void look(Visit visit) {
        Preview preview = visit.roster().invitations().peek(token(visit));
        if (preview instanceof Preview.Open open) {
            String given = open.name().map(name -> name.given()).orElse("");
            String family = open.name().map(name -> name.family()).orElse("");
            show(visit, open, given, family, Faults.NONE);
        } else {
            dead(visit, ((Preview.Dead) preview).why());
        }
    }

    private static void show(Visit visit, Preview.Open open, String given, String family, Faults faults) {
        OfferView offer = OfferView.of(open, visit);
        Optional<EmailAddress> signedIn = visit.presence().user().map(user -> address(visit, user));
        String page;
        if (signedIn.isPresent() && !signedIn.get().equals(open.address())) {
            page = "links/other";
        } else if (signedIn.isPresent()) {
            page = "links/accept";
        } else {
            page = open.hasUser() ? "links/first" : "links/form";
        }
        JoinView view = new JoinView(offer, signedIn.map(EmailAddress::display), given, family, faults);
        if (faults.any()) {
            visit.showAgain(page, view);
        } else {
            visit.show(page, view);
        }
    }

    private void signInFirst(Visit visit) {
        Arrival.remember(visit, "/join");
        visit.go("/sign-in");
    }

    private void otherAccount(Visit visit) {
        String token = token(visit);
        visit.presence().signOut();
        KeptLink.keep(visit, token);
        visit.go("/join");
    }

    private void acceptAsNew(Visit visit) {
        String given = visit.field("given");
        String family = visit.field("family");
        try {
            Acceptance acceptance = Acceptance.asNewUser(given, family).password(visit.field("password"));
            Admission admission = visit.roster().invitations().accept(token(visit), acceptance);
            if (admission instanceof Admission.Joined joined) {
                KeptLink.forget(visit);
                visit.go("/sign-in?address=" + address(visit, joined.user()), "Your login is set up. Sign in with it.");
            } else {
                notAdmitted(visit, admission, given, family);
            }
        } catch (Refused refused) {
            again(visit, refused.refusal(), given, family);
        }
    }

    private void accept(Visit visit) {
        Acceptance acceptance = Acceptance.asExistingUser(visit.user());
        Admission admission = visit.roster().invitations().accept(token(visit), acceptance);
        if (admission instanceof Admission.Joined joined) {
            KeptLink.forget(visit);
            visit.presence().enter(joined.organization());
            visit.go("/", "Welcome. From now on you can switch between your organizations above.");
        } else {
            notAdmitted(visit, admission, "", "");
        }
    }

    private void confirmDecline(Visit visit) {
        Preview preview = visit.roster().invitations().peek(token(visit));
        if (preview instanceof Preview.Open open) {
            visit.show("links/decline", OfferView.of(open, visit));
        } else {
            dead(visit, ((Preview.Dead) preview).why());
        }
    }

    private void decline(Visit visit) {
        Optional<DeadLink> dead = visit.roster().invitations().decline(token(visit));
        KeptLink.forget(visit);
        dead.ifPresentOrElse(why -> dead(visit, why), () -> visit.show("links/declined", visit.product()));
    }

    static void notAdmitted(Visit visit, Admission admission, String given, String family) {
        if (admission instanceof Admission.Dead dead) {
            dead(visit, dead.why());
        } else {
            again(visit, admission.refusal().orElseThrow(), given, family);
        }
    }

    static void again(Visit visit, Refusal refusal, String given, String family) {
        Faults faults = refusal.field().equals("name")
                ? Faults.at("given", refusal.message())
                : Faults.of(refusal, "given", "family", "password");
        Preview preview = visit.roster().invitations().peek(token(visit));
        if (preview instanceof Preview.Open open) {
            show(visit, open, given, family, faults);
        } else {
            dead(visit, ((Preview.Dead) preview).why());
        }
    }

    private static void dead(Visit visit, DeadLink why) {
        visit.show(GONE, "links/dead", why);
    }

    /** Without a link, such as in a browser that keeps no cookies, there is nothing to look at. */
    static String token(Visit visit) {
        return KeptLink.find(visit).orElse("");
    }

    private static EmailAddress address(Visit visit, UserId user) {
        return visit.roster().user(user).profile().address();
    }
}
