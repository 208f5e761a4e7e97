package dev.roster.invitation;

/** Where an invitation stands. */
public enum InvitationStatus {
    /** Waits for an answer. */
    PENDING,
    /** Its time is over; it can be resent. Never stored: it follows from the clock. */
    EXPIRED,
    /** Accepted; final. */
    ACCEPTED,
    /** Declined by whoever reads the mailbox; final. */
    DECLINED,
    /** Taken back by the organization; final. */
    REVOKED;

    /** @return whether it is final */
    public boolean isClosed() {
        return this != PENDING && this != EXPIRED;
    }
}
