package dev.roster.review;

/** Where a review is. */
public enum ReviewStatus {
    /** Its items are being written; it is not to be decided yet. */
    PREPARING,
    /** To be decided, item by item. */
    OPEN,
    /** All is decided, and the members to be removed are being removed; no decision changes any more. */
    CLOSING,
    /** Signed off. Nothing of it changes any more. */
    CLOSED,
    /** Given up; nothing came of it. */
    CANCELLED;

    /** @return whether nothing of it changes any more */
    public boolean isFinal() {
        return this == CLOSED || this == CANCELLED;
    }
}
