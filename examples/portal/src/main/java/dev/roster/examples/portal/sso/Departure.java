package dev.roster.examples.portal.sso;

import dev.roster.examples.portal.host.ExampleIdentity;
import dev.roster.examples.portal.host.Secrets;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.user.IdentityClaims;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A browser that was sent to the identity provider, as its session remembers it. Only this browser comes back from it: once,
 * soon, for the same errand, and signed in as it was then.
 *
 * @param errand what for
 * @param state what the browser brings back
 * @param nonce what stands in the claims, so that they are of this departure
 * @param who was signed in
 * @param until when it is too late to come back
 */
public record Departure(Errand errand, String state, String nonce, Optional<UserId> who, Instant until) {

    private static final String KEY = "departure";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Sends the browser to the provider. An earlier departure is forgotten. */
    public static void begin(Visit visit, Errand errand) {
        provider(visit);
        Departure departure = new Departure(
                errand,
                Secrets.next(),
                Secrets.next(),
                visit.presence().user(),
                visit.now().plus(PATIENCE));
        visit.presence().session().keep(KEY, departure);
        visit.go(ProviderPages.path(errand, departure.state, departure.nonce));
    }

    /**
     * Whoever comes back, as the provider knows them. That is a GET, which any site can send a browser to: it is the state
     * that tells that this one was sent by the portal.
     *
     * @throws Refused if they cancelled there
     */
    public static IdentityClaims end(Visit visit, Errand errand) {
        ExampleIdentity provider = provider(visit);
        Departure departure = visit.presence()
                .session()
                .find(KEY, Departure.class)
                .filter(each -> each.fits(visit, errand))
                .orElseThrow(Departure::stray);
        visit.presence().session().forget(KEY);
        if (!visit.query("error").isEmpty()) {
            throw new Refused(
                    Reason.NOT_ALLOWED, "identity", "You came back from Example Identity without signing in there.");
        }
        return provider.redeem(visit.query("code"))
                .filter(claims -> departure.nonce.equals(claims.get("nonce")))
                .map(IdentityClaims::fromToken)
                .orElseThrow(Departure::stray);
    }

    private boolean fits(Visit visit, Errand ended) {
        return errand == ended
                && state.equals(visit.query("state"))
                && who.equals(visit.presence().user())
                && visit.now().isBefore(until);
    }

    /** The provider; in a product that has none, there is nothing of all this. */
    static ExampleIdentity provider(Visit visit) {
        return visit.running().provider().orElseThrow(NotFoundResponse::new);
    }

    private static ForbiddenResponse stray() {
        return new ForbiddenResponse(
                "This does not belong to anything that was begun in this browser and is still open."
                        + " Begin again: sign in, or go to the page that sent you to Example Identity.");
    }
}
