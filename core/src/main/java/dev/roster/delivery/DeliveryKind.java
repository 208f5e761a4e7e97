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
    PASSWORD_CHANGED,
    /** To a user: an identity provider's identity signs in from now on. */
    IDENTITY_LINKED,
    /** To a user: no member of the organization any more. */
    REMOVED,
    /** To a member: has other roles from now on. */
    ROLES_CHANGED,
    /** To a member: is offered to become an owner. */
    OWNERSHIP_OFFER;

    /** @return whether the mail holds a link */
    public boolean hasLink() {
        return this == INVITATION || this == PASSWORD_RESET || this == ADDRESS_CHANGE;
    }

    /** @return whether it is about what is a person's own, outside of any organization */
    public boolean isPersonal() {
        return switch (this) {
            case PASSWORD_RESET, ADDRESS_CHANGE, ADDRESS_CHANGED, PASSWORD_CHANGED, IDENTITY_LINKED -> true;
            case INVITATION, REMOVED, ROLES_CHANGED, OWNERSHIP_OFFER -> false;
        };
    }
}
