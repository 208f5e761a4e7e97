package dev.roster.examples.portal.links;

import dev.roster.examples.portal.server.Visit;
import java.util.Optional;

/**
 * The link that somebody has followed. Its secret is taken out of the address bar at once, and remembered by the server: no
 * history, no bookmark and no other site's log will have it.
 */
final class KeptLink {

    private static final String KEY = "link";

    private KeptLink() {}

    static void keep(Visit visit, String token) {
        visit.presence().session().keep(KEY, token);
    }

    static Optional<String> find(Visit visit) {
        return visit.presence().session().find(KEY, String.class);
    }

    static void forget(Visit visit) {
        visit.presence().session().forget(KEY);
    }
}
