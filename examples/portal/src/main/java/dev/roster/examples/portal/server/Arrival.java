package dev.roster.examples.portal.server;

import java.util.Optional;

/** Where somebody goes who has just signed in: to what was asked for before, or to the start. */
public final class Arrival {

    private static final String WANTED = "wanted";

    private Arrival() {}

    /** Remembers a page to come back to: one of ours, which changes nothing. */
    public static void remember(Visit visit, String path) {
        visit.presence().session().keep(WANTED, path);
    }

    /** Where to go now. */
    public static String path(Visit visit) {
        Optional<String> wanted = visit.presence().session().take(WANTED, String.class);
        return wanted.orElse(visit.presence().organization().isPresent() ? "/" : "/organizations");
    }
}
