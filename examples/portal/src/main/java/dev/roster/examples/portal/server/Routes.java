package dev.roster.examples.portal.server;

import io.javalin.config.RoutesConfig;

/**
 * Which page answers which path. What changes anything is a POST; each is checked for its form's token before. Only the ways
 * back from an identity provider are GETs that do, and are checked by their state.
 */
public final class Routes {

    private final RoutesConfig routes;

    Routes(RoutesConfig routes) {
        this.routes = routes;
    }

    /** A page to look at: changes nothing. */
    public Routes get(String path, Page page) {
        routes.get(path, context -> page.answer(Visit.of(context)));
        return this;
    }

    /** A page that takes a form. */
    public Routes post(String path, Page page) {
        routes.post(path, context -> page.answer(Visit.of(context)));
        return this;
    }
}
