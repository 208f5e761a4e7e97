package dev.roster.internal;

/** How much is done in one transaction of a call that may take any number: so no lock is held for long. */
public final class Batch {

    private static final int MOST = 500;

    private Batch() {}

    /** No more than a list may hold that somebody else hands in. */
    public static int of(Deployment deployment) {
        return Math.min(MOST, deployment.settings().longestList());
    }
}
