package dev.roster.delivery;

/** What became of the sending of one mail. */
public enum DeliveryState {
    /** Waits to be sent. */
    QUEUED,
    /** Claimed by a dispatcher until its lease ends. */
    SENDING,
    /** Handed over to the mail system, which accepted it. */
    SENT,
    /** Put off by the mail system or a failure on the way; will be tried again. */
    DEFERRED,
    /** Given up: refused for good, or too many attempts. */
    FAILED,
    /** Accepted first; the receiving side has not taken it yet, and is still being asked. */
    DELAYED,
    /** Accepted first, then returned by the receiving side. */
    BOUNCED,
    /** Said by the receiving side to have arrived. Most mail systems do not say so. */
    DELIVERED,
    /** Answered by an auto-responder. */
    AUTO_REPLIED,
    /** Reported as junk by whoever got it. */
    COMPLAINED,
    /** Overtaken before it was sent: resent, revoked, closed or expired meanwhile. */
    VOID;

    /** @return whether a dispatcher may still claim it */
    public boolean isWaiting() {
        return this == QUEUED || this == DEFERRED || this == SENDING;
    }

    /** @return whether it is known that the mail did not get through, or was not wanted */
    public boolean isUndelivered() {
        return this == FAILED || this == BOUNCED || this == COMPLAINED;
    }

    /** @return whether it is learned from the receiving side, after the mail was handed over */
    public boolean isReported() {
        return switch (this) {
            case DELAYED, BOUNCED, DELIVERED, AUTO_REPLIED, COMPLAINED -> true;
            case QUEUED, SENDING, SENT, DEFERRED, FAILED, VOID -> false;
        };
    }
}
