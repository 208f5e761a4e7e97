package dev.roster.examples.portal.server;

/** The page cannot be shown before something else is done. */
final class Detour extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    private Detour(String path) {
        super(path, null, false, false);
        this.path = path;
    }

    static Detour signIn() {
        return new Detour("/sign-in");
    }

    static Detour choose() {
        return new Detour("/organizations");
    }

    String path() {
        return path;
    }
}
