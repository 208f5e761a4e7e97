package dev.roster.examples.portal.links;

import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.invitation.DeadLink;
import dev.roster.user.User;
import java.util.Optional;

/** Confirming a new address by the link that was sent there. To look at it changes nothing. */
public final class AddressPages implements Room {

    private static final int GONE = 410;

    /** The address, masked: a link may be forwarded. */
    record View(String address) {}

    @Override
    public void open(Routes routes) {
        routes.get("/join/address/{token}", this::follow)
                .get("/address", this::form)
                .post("/address", this::confirm);
    }

    private void follow(Visit visit) {
        KeptLink.keep(visit, visit.path("token"));
        visit.go("/address");
    }

    private void form(Visit visit) {
        Optional<String> address = visit.roster().personalLinks().peekAddressChange(token(visit));
        if (address.isPresent()) {
            visit.show("links/address", new View(address.get()));
        } else {
            visit.show(GONE, "links/dead", DeadLink.UNKNOWN);
        }
    }

    /** Sessions of the person are over then, this one included. */
    private void confirm(Visit visit) {
        User user = visit.roster().personalLinks().confirmAddress(token(visit));
        KeptLink.forget(visit);
        visit.presence().signOut();
        visit.go("/sign-in?address=" + user.address(), "Your new address is confirmed. Sign in with it from now on.");
    }

    private static String token(Visit visit) {
        return KeptLink.find(visit).orElse("");
    }
}
