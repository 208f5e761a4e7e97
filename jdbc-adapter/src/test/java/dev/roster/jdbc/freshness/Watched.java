package dev.roster.jdbc.freshness;

/** A clerk who is watched, and when the revoke of what the clerk may do was acknowledged. */
final class Watched {

    private final Desk desk;
    private volatile boolean revoking;
    private volatile boolean revoked;
    private volatile long acknowledged;

    Watched(Desk desk) {
        this.desk = desk;
    }

    Desk desk() {
        return desk;
    }

    /** Has it revoked, and takes the time as soon as that is done. */
    void revoke() {
        revoke(desk::revoke);
    }

    void revoke(Runnable how) {
        revoking = true;
        how.run();
        acknowledged = System.nanoTime();
        revoked = true;
    }

    boolean isRevoking() {
        return revoking;
    }

    /** Whether it was acknowledged before that time. */
    boolean isRevokedAt(long nanoTime) {
        return revoked && nanoTime - acknowledged > 0;
    }

    long acknowledged() {
        return acknowledged;
    }

    @Override
    public String toString() {
        return desk.toString();
    }
}
