package dev.roster.port;

/** What a link is for. A link looked up for another purpose is unknown. */
public enum LinkPurpose {
    /** To answer an invitation. */
    INVITATION,
    /** To set a new password. */
    PASSWORD_RESET,
    /** To prove a new address. */
    ADDRESS_CHANGE,
    /** To answer an offer of ownership. */
    OWNERSHIP_OFFER
}
