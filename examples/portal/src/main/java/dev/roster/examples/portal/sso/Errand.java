package dev.roster.examples.portal.sso;

import java.util.Arrays;

/** What a browser is sent to the provider for. The provider knows where each ends, and sends browsers nowhere else. */
public enum Errand {
    /** To sign in. */
    SIGN_IN("/sign-in/identity/return"),
    /** To sign in there too from now on. */
    LINK("/profile/identity/return"),
    /** To accept an invitation with a new login. */
    JOIN("/join/identity/return");

    private final String wayBack;

    Errand(String wayBack) {
        this.wayBack = wayBack;
    }

    /** The path that the browser comes back to. */
    public String wayBack() {
        return wayBack;
    }

    static boolean endsAt(String path) {
        return Arrays.stream(values()).anyMatch(each -> each.wayBack.equals(path));
    }
}
