package dev.roster.delivery;

/** What kind of mail is sent. A later version adds kinds. */
public enum DeliveryKind {
    /** The mail of an invitation, with its link. */
    INVITATION
}
