package dev.roster.delivery;

/** What kind of mail is sent. A later version adds kinds. */
public enum DeliveryKind {
    /** The mail of an invitation, with its link. */
    INVITATION,
    /** To a user's address, with a link to set a new password. */
    PASSWORD_RESET,
    /** To an address that is to be a user's, with the link that proves it. */
    ADDRESS_CHANGE,
    /** To the address that a user had until now: it is another one. */
    ADDRESS_CHANGED,
    /** To a user: the password is another one. */
    PASSWORD_CHANGED;

    /** @return whether the mail holds a link */
    public boolean hasLink() {
        return this == INVITATION || this == PASSWORD_RESET || this == ADDRESS_CHANGE;
    }
}
