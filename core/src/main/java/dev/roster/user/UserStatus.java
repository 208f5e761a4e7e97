package dev.roster.user;

/** Whether a user may sign in. What the user may do in an organization is said there. */
public enum UserStatus {
    /** May sign in. */
    ACTIVE,
    /** May not sign in, enter an organization or accept an invitation, until the host says otherwise. */
    SUSPENDED,
    /** The person is gone: what is left of the user is an id, so that the record stays whole. */
    ERASED
}
